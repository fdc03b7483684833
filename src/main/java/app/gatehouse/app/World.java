/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.crypto.Argon2id;
import app.gatehouse.mail.AccessTokens;
import app.gatehouse.mail.Mailer;
import app.gatehouse.paper.Printer;
import app.gatehouse.scan.Cameras;
import app.gatehouse.scan.CamerasInTurn;
import app.gatehouse.scan.PastedPicture;
import app.gatehouse.scan.PictureReader;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.ScreenCapture;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.FileChoice;
import app.gatehouse.station.LookSource;
import app.gatehouse.station.Programs;
import app.gatehouse.station.SystemClockSource;
import app.gatehouse.task.Pause;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Disk;
import app.gatehouse.vault.KdfPolicy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.ExecutorService;

/**
 * All that lies outside the program, as a test can replace it.
 *
 * @param folder the station folder
 * @param keyCost what opening the vault costs
 * @param passwordCost what checking a person's password costs
 * @param workers the threads for slow work; whoever made them shuts them down
 */
record World(
        Path folder,
        TimeSource time,
        Ticker ticker,
        SecureRandom random,
        Disk disk,
        KdfPolicy keyCost,
        Argon2id.Parameters passwordCost,
        Machine machine,
        Clipboard clipboard,
        Printer printer,
        ExecutorService workers,
        Post post,
        Sight sight,
        FileChoice files,
        Locale locale) {
    /**
     * The operating system and its other programs.
     *
     * @param clock what it says of its clock
     * @param look whether its desktop is light or dark
     * @param programs how others are started
     */
    record Machine(SystemClockSource clock, LookSource look, Programs programs) {}

    /**
     * How mail leaves.
     *
     * @param workers threads for it, so that a silent mail server keeps nobody from signing in; whoever made them shuts
     *     them down
     * @param pause between two tries
     */
    record Post(Mailer mailer, AccessTokens tokens, ExecutorService workers, Pause pause) {}

    /**
     * How pictures come in.
     *
     * @param watchers threads for live pictures, so that an open camera keeps nobody from signing in; whoever made them
     *     shuts them down
     */
    record Sight(
            QrReader codes,
            PictureReader pictures,
            ScreenCapture screen,
            PastedPicture pasted,
            Cameras cameras,
            ExecutorService watchers) {
        /** Cameras are opened one at a time: the screen that is left lets its own go on another thread. */
        Sight {
            cameras = new CamerasInTurn(cameras);
        }
    }
}
