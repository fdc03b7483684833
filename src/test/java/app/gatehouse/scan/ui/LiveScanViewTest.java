/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.shell.Messages;
import app.gatehouse.testing.ForgetfulCamera;
import app.gatehouse.testing.FxStage;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.ScriptedCameras;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.theme.Theme;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a screen reader hears of the live picture. */
class LiveScanViewTest {
    private final ScriptedCameras cameras = new ScriptedCameras();
    private final HeldBackground watching = new HeldBackground();
    private final HeldBackground reading = new HeldBackground();
    private final MovableTime time = new MovableTime();
    private final Messages messages = new Messages(Locale.ENGLISH);
    private List<FoundCode> codes = List.of(new FoundCode("a code", List.of()));
    private LiveScanViewModel scan;
    private LiveScanView view;
    private FxStage stage;

    @BeforeEach
    void show() {
        stage = FxStage.show(900, 500, () -> {
            scan = new LiveScanViewModel(
                    new LiveCamera(cameras, new ForgetfulCamera()),
                    (frame, effort) -> codes,
                    watching,
                    reading,
                    time,
                    messages);
            view = new LiveScanView(
                    scan,
                    LiveScanView.Size.WIDE,
                    "Type it instead.",
                    new ViewLoader(messages, new FaceModel(), new Theme()));
            return new StackPane(view.root());
        });
    }

    @AfterEach
    void close() {
        stage.run(view::close);
        stage.close();
    }

    private void look(Verdict verdict) {
        cameras.plugIn("Front camera");
        stage.run(() -> {
            scan.onCodes(texts -> verdict);
            scan.start();
            while (scan.getState() == LiveScanViewModel.State.STARTING) {
                watching.finishOne();
            }
        });
    }

    private String heard() {
        return FxStage.onFx(() -> view.root().getAccessibleText());
    }

    @Test
    void aRefusalIsHeardAndThenTheHintAgain() {
        look(new Verdict.Refused("This QR code is not a sign-in code."));
        assertEquals("Hold the QR code inside the frame", heard());
        stage.run(reading::finishOne);
        assertEquals("This QR code is not a sign-in code.", heard());
        codes = List.of();
        time.pass(LiveSentence.REFUSAL_STAYS);
        stage.run(() -> {
            watching.finishOne();
            reading.finishOne();
        });
        assertEquals("Hold the QR code inside the frame", heard());
    }

    @Test
    void howManyPartsAreReadIsHeard() {
        look(new Verdict.More("2 of 5 parts read. Show the next one."));
        stage.run(reading::finishOne);
        assertEquals("2 of 5 parts read. Show the next one.", heard());
    }

    @Test
    void whatIsWrongWithTheCameraIsHeard() {
        cameras.refuse(Optional.of(CameraFailure.Reason.BUSY));
        cameras.plugIn("Front camera");
        stage.run(() -> {
            scan.start();
            watching.finishOne();
            watching.finishOne();
        });
        assertEquals("Another program is using the camera. Close it, then look again.", heard());
    }
}
