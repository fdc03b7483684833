/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.infra.desktop.DesktopClipboard;
import app.gatehouse.infra.desktop.DesktopFileChoice;
import app.gatehouse.infra.desktop.DesktopPastedPicture;
import app.gatehouse.infra.desktop.DesktopPrinter;
import app.gatehouse.infra.desktop.DesktopScreenCapture;
import app.gatehouse.infra.jakartamail.JakartaMailer;
import app.gatehouse.infra.oauth.HttpAccessTokens;
import app.gatehouse.infra.picture.ImageIoPictureReader;
import app.gatehouse.infra.process.DesktopLook;
import app.gatehouse.infra.process.SystemClock;
import app.gatehouse.infra.process.SystemPrograms;
import app.gatehouse.infra.webcam.WebcamCameras;
import app.gatehouse.infra.webcam.WebcamDrivers;
import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.password.PasswordHasher;
import app.gatehouse.station.CameraDriver;
import app.gatehouse.task.SystemTime;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.FxTicker;
import app.gatehouse.vault.FileDisk;
import app.gatehouse.vault.KdfPolicy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window: makes the program from the real world, shows it, and takes it down again. */
public final class GatehouseApp extends Application {
    private static final int WORKERS = 3;
    private static final int POSTMEN = 4;
    private static final int LOOKUPS = 4;
    /** Two live pictures (one just left), the camera of each, and the listing. */
    private static final int WATCHERS = 5;

    /** More than {@code infra.webcam} waits for a device to be let go. */
    private static final Duration CAMERA_LET_GO = Duration.ofSeconds(3);

    private static final double LEAST_WIDTH = 800;
    private static final double LEAST_HEIGHT = 600;
    private static final double EDGES = 60;

    /** Of the class, since they are waited for when the application object is gone. */
    private static final ExecutorService watchers = threads("gatehouse-watch-", WATCHERS);

    private static StationFolder folder;
    private static SingleInstance instance;

    private final ExecutorService workers = threads("gatehouse-work-", WORKERS);
    private final ExecutorService postmen = threads("gatehouse-mail-", POSTMEN);
    private final ExecutorService lookups = threads("gatehouse-name-", LOOKUPS);
    private Program program;

    /** Shows the window and returns when it was closed. */
    public static void show(StationFolder stationFolder, SingleInstance singleInstance) {
        // JavaFX makes the application object itself, so what it works on cannot come by constructor.
        folder = stationFolder;
        instance = singleInstance;
        launch(GatehouseApp.class);
        // Not in stop(): the screen's thread does not wait.
        Farewell.to(watchers, CAMERA_LET_GO);
    }

    @Override
    public void start(Stage stage) {
        TimeSource time = new SystemTime();
        ProgramLog log = new ProgramLog(folder.path(), time);
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> {
            String code = log.report(bug);
            Platform.runLater(() -> {
                if (program != null) {
                    program.apologise(code);
                }
            });
        });
        program = new Program(world(folder.path(), time));
        stage.setTitle("Gatehouse");
        stage.setScene(program.scene());
        stage.setMaximized(!fits(program.scene()));
        instance.onCall(() -> Platform.runLater(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        }));
        stage.setFullScreenExitHint("");
        // Esc closes dialogs; F11 leaves.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(program.startsFullScreen());
        program.start();
        place(stage);
    }

    private static void place(Stage stage) {
        stage.show();
        Platform.runLater(() -> {
            if (!stage.isMaximized() && !stage.isFullScreen()) {
                // Some window managers (Openbox) show the window at its least size; asked again, they listen.
                stage.sizeToScene();
            }
            stage.setMinWidth(LEAST_WIDTH);
            stage.setMinHeight(LEAST_HEIGHT);
        });
    }

    @Override
    public void stop() {
        if (program != null) {
            program.close();
        }
        workers.shutdown();
        postmen.shutdownNow();
        lookups.shutdownNow();
        // An interruption would cut short what lets the camera go.
        watchers.shutdown();
    }

    /** Whether the screen has room for the whole scene and a window's edges; where it has not, the window takes all. */
    private static boolean fits(Scene scene) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        return room.getWidth() >= scene.getWidth() + EDGES && room.getHeight() >= scene.getHeight() + EDGES;
    }

    private World world(Path path, TimeSource time) {
        Ticker ticker = new FxTicker(time);
        return new World(
                path,
                time,
                ticker,
                new SecureRandom(),
                new FileDisk(),
                KdfPolicy.STANDARD,
                PasswordHasher.STANDARD,
                machine(System.getProperty("os.name"), System.getenv()),
                new DesktopClipboard(ticker, time),
                new DesktopPrinter(new ZxingQrWriter()),
                workers,
                new World.Post(
                        new JakartaMailer(time, lookups),
                        new HttpAccessTokens(),
                        postmen,
                        length -> Thread.sleep(length.toMillis())),
                new World.Sight(
                        new ZxingQrReader(),
                        new ImageIoPictureReader(),
                        new DesktopScreenCapture(),
                        new DesktopPastedPicture(),
                        new WebcamCameras(new WebcamDrivers(this::cameraDriver), watchers),
                        watchers),
                new DesktopFileChoice(),
                Locale.ENGLISH);
    }

    private static World.Machine machine(String os, Map<String, String> environment) {
        return new World.Machine(
                SystemClock.of(os, environment),
                DesktopLook.of(os, environment),
                new SystemPrograms(Path.of(System.getProperty("user.home"))));
    }

    /** The settings are read after the world is there. */
    private CameraDriver cameraDriver() {
        return program == null ? CameraDriver.AUTOMATIC : program.cameraDriver();
    }

    private static ExecutorService threads(String name, int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, work -> {
            Thread thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
