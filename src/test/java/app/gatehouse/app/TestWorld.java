/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.infra.desktop.DesktopClipboard;
import app.gatehouse.infra.jakartamail.JakartaMailer;
import app.gatehouse.infra.oauth.HttpAccessTokens;
import app.gatehouse.infra.picture.ImageIoPictureReader;
import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.station.Theme;
import app.gatehouse.testing.ChosenFiles;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.RecordingClipboard;
import app.gatehouse.testing.RecordingPaper;
import app.gatehouse.testing.RecordingPrograms;
import app.gatehouse.testing.ScriptedCameras;
import app.gatehouse.testing.ScriptedSight;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.FileDisk;
import app.gatehouse.vault.KdfPolicy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The outer world of a test: a real disk, clocks that stand still, cheap key derivation, paper that is remembered. */
final class TestWorld implements AutoCloseable {
    final MovableTime time;
    final ManualTicker ticker;
    final RecordingClipboard clipboard = new RecordingClipboard();
    final RecordingPaper paper = new RecordingPaper();
    final ScriptedCameras cameras = new ScriptedCameras();
    final ScriptedSight sight = new ScriptedSight();
    final ChosenFiles files = new ChosenFiles();
    /** What the desktop says of its look. */
    volatile Optional<Theme> desktop = Optional.empty();

    final RecordingPrograms programs = new RecordingPrograms();
    final World world;
    private final ExecutorService workers = threads("test-worker");
    private final ExecutorService postmen = threads("test-postman");
    private final ExecutorService watchers = threads("test-watcher");

    TestWorld(Path folder) {
        this(folder, new MovableTime());
    }

    /** The same moment goes on: for a program that is started again. */
    TestWorld(Path folder, MovableTime time) {
        this(folder, time, new FileDisk());
    }

    /** On a disk of the test's own. */
    TestWorld(Path folder, Disk disk) {
        this(folder, new MovableTime(), disk);
    }

    private TestWorld(Path folder, MovableTime time, Disk disk) {
        this(folder, time, disk, TestVaults.CHEAP, new Argon2id.Parameters(64, 1, 1));
    }

    /** What is copied goes to the system's own clipboard. */
    static TestWorld withSystemClipboard(Path folder) {
        MovableTime time = new MovableTime();
        ManualTicker ticker = new ManualTicker();
        return new TestWorld(
                folder,
                time,
                new FileDisk(),
                TestVaults.CHEAP,
                new Argon2id.Parameters(64, 1, 1),
                ticker,
                new DesktopClipboard(ticker, time));
    }

    /** With the given disk and costs. */
    TestWorld(Path folder, MovableTime time, Disk disk, KdfPolicy keyCost, Argon2id.Parameters passwordCost) {
        this(folder, time, disk, keyCost, passwordCost, new ManualTicker(), null);
    }

    private TestWorld(
            Path folder,
            MovableTime time,
            Disk disk,
            KdfPolicy keyCost,
            Argon2id.Parameters passwordCost,
            ManualTicker ticker,
            DesktopClipboard clipboardOrNull) {
        this.time = time;
        this.ticker = ticker;
        this.world = new World(
                folder,
                time,
                ticker,
                new SecureRandom(),
                disk,
                keyCost,
                passwordCost,
                new World.Machine(() -> SystemClockSource.Answer.UNKNOWN, () -> desktop, programs),
                clipboardOrNull == null ? clipboard : clipboardOrNull,
                paper,
                workers,
                new World.Post(new JakartaMailer(time, Runnable::run), new HttpAccessTokens(), postmen, length -> {}),
                new World.Sight(new ZxingQrReader(), new ImageIoPictureReader(), sight, sight, cameras, watchers),
                files,
                Locale.ENGLISH);
    }

    @Override
    public void close() {
        workers.shutdownNow();
        postmen.shutdownNow();
        watchers.shutdownNow();
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(3, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
