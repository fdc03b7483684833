/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.testing.ForgetfulCamera;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.HeldUp;
import app.gatehouse.testing.ScriptedCameras;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the dialog that scans. */
@Tag("gallery")
class ScanGalleryTest {
    private static final String ACCOUNT = "otpauth://totp/Coolant%20portal:maria.kowalska?secret=" + AccountScreens.KEY;

    @TempDir
    Path folder;

    private AccountScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new AccountScreens(folder);
        screens.add(
                "totp/GitHub:m.kowalska-press?secret=MZXW6YTI",
                "totp/Payroll:emp%2020417?secret=MZXW6YTL",
                "totp/Quality%20portal:maria.kowalska?secret=MZXW6YTM");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private final class Scene {
        final ScriptedCameras cameras = new ScriptedCameras();
        final HeldBackground watching = new HeldBackground();
        final HeldBackground reading = new HeldBackground();

        Overlay build(Theme theme) {
            ViewLoader loader = new ViewLoader(screens.messages, new FaceModel(), theme);
            AuthenticatorView page = new AuthenticatorView(
                    screens.list(),
                    screens.codes(),
                    screens.copies(),
                    List.of(AddWay.values()),
                    loader,
                    screens.messages);
            ShellViewModel shell = new ShellViewModel(
                    new Occupant("Maria Kowalska", "maria.kowalska", "Operator", "Press shop, line 4"),
                    List.of(Area.AUTHENTICATOR, Area.PROFILE),
                    screens.session,
                    screens.gate.time,
                    screens.ticker,
                    screens.navigator);
            Overlay overlay = new Overlay();
            overlay.setScreen(new ShellView(shell, Area.AUTHENTICATOR, page.root(), loader, screens.messages).root());
            ImportFlow importing = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
            ScanAccountView dialog = new ScanAccountView(
                    new ScanAccountViewModel(screens.flow, importing, screens.messages),
                    new LiveScanViewModel(
                            new LiveCamera(cameras, new ForgetfulCamera()),
                            new ZxingQrReader(),
                            watching,
                            reading,
                            screens.gate.time,
                            screens.messages),
                    loader,
                    screens.messages);
            overlay.openDialog(dialog.root(), () -> {});
            return overlay;
        }

        void steps(int count) {
            for (int i = 0; i < count && watching.waiting() > 0; i++) {
                watching.finishOne();
            }
        }

        void read() {
            if (reading.waiting() > 0) {
                reading.finishOne();
            }
        }
    }

    private void take(String name, int zoom, Consumer<Scene> before, Consumer<Scene> after) {
        Scene[] scene = new Scene[1];
        GalleryShot.take(
                name,
                zoom,
                theme -> {
                    scene[0] = new Scene();
                    before.accept(scene[0]);
                    return scene[0].build(theme);
                },
                overlay -> {
                    after.accept(scene[0]);
                    for (int round = 0; round < 2; round++) {
                        overlay.applyCss();
                        overlay.layout();
                    }
                });
    }

    private static Consumer<Scene> holding(String text) {
        return scene -> {
            scene.cameras.plugIn("Front camera");
            scene.cameras.hold(HeldUp.phone(text));
        };
    }

    @Test
    void thePictureAndWhatIsFound() {
        take("14-scan-webcam", 100, holding(ACCOUNT), scene -> scene.steps(3));
        take("14-scan-webcam-150", 150, holding(ACCOUNT), scene -> scene.steps(3));
        take("14-scan-found", 100, holding(ACCOUNT), scene -> {
            scene.steps(3);
            scene.read();
        });
        take("14-scan-not-ours", 100, holding("https://shop.example/"), scene -> {
            scene.steps(3);
            scene.read();
        });
        take("14-scan-part", 100, holding(part(0)), scene -> {
            scene.steps(3);
            scene.read();
            scene.cameras.hold(HeldUp.phone(part(2)));
            screens.gate.time.pass(java.time.Duration.ofSeconds(1));
            scene.steps(1);
            scene.read();
        });
        take("14-scan-starting", 100, holding(ACCOUNT), scene -> scene.steps(1));
    }

    private static String part(int index) {
        byte[] part = {10, 8, 10, 6, 1, 2, 3, 4, 5, 6, 16, 1, 24, 5, 32, (byte) index, 40, 9};
        return "otpauth-migration://offline?data="
                + java.net.URLEncoder.encode(
                        java.util.Base64.getEncoder().encodeToString(part), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrongWithTheCamera() {
        take("14b-scan-no-camera", 100, scene -> {}, scene -> scene.steps(1));
        take("14b-scan-no-camera-150", 150, scene -> {}, scene -> scene.steps(1));
        take(
                "14b-scan-busy",
                100,
                scene -> {
                    scene.cameras.plugIn("Front camera");
                    scene.cameras.refuse(Optional.of(CameraFailure.Reason.BUSY));
                },
                scene -> scene.steps(2));
        take("14b-scan-unplugged", 100, holding(ACCOUNT), scene -> {
            scene.steps(3);
            scene.cameras.unplug();
            scene.steps(1);
        });
    }
}
