/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.ui.LiveScanViewModel.State;
import app.gatehouse.shell.Messages;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.MovableTime;
import app.gatehouse.testing.ScriptedCameras;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One step of each loop at a time, as the test says. */
class LiveScanViewModelTest {
    private static final String FRONT = "Front camera";
    private static final String BACK = "Back camera";

    private final ScriptedCameras cameras = new ScriptedCameras();
    private final Remembered memory = new Remembered();
    private final HeldBackground watching = new HeldBackground();
    private final HeldBackground reading = new HeldBackground();
    private final MovableTime time = new MovableTime();
    private final List<Frame> read = new ArrayList<>();
    private final List<Frame> drawn = new ArrayList<>();
    private final List<List<String>> judged = new ArrayList<>();
    private List<FoundCode> codes = List.of();
    private boolean broken;
    private Verdict verdict = new Verdict.Refused("Not this one.");

    private final LiveScanViewModel scan = new LiveScanViewModel(
            new LiveCamera(cameras, memory), this::find, watching, reading, time, new Messages(Locale.ENGLISH));

    LiveScanViewModelTest() {
        scan.onPicture(drawn::add);
        scan.onCodes(texts -> {
            judged.add(texts);
            return verdict;
        });
    }

    private List<FoundCode> find(Frame frame, QrReader.Effort effort) {
        assertSame(QrReader.Effort.LIVE, effort);
        read.add(frame);
        if (broken) {
            throw new OutOfMemoryError("a picture");
        }
        return codes;
    }

    private static final class Remembered implements CameraMemory {
        private Optional<String> name = Optional.empty();
        private boolean broken;

        @Override
        public Optional<String> name() {
            if (broken) {
                throw new OutOfMemoryError("a list");
            }
            return name;
        }

        @Override
        public void keep(String chosen) {
            name = Optional.of(chosen);
        }
    }

    /** Plugs two in and goes on until the camera is open and its first picture waits to be fetched. */
    private void open() {
        cameras.plugIn(FRONT);
        cameras.plugIn(BACK);
        scan.start();
        watching.finishOne();
        watching.finishOne();
    }

    private void see(String... texts) {
        codes = List.of(texts).stream()
                .map(text -> new FoundCode(text, List.of()))
                .toList();
        watching.finishOne();
        reading.finishOne();
        time.pass(ReadingLoop.BETWEEN);
    }

    @Test
    void theFirstCameraIsOpenedWhereNoneIsRemembered() {
        cameras.plugIn(FRONT);
        cameras.plugIn(BACK);
        scan.start();
        assertEquals(State.STARTING, scan.getState());
        assertEquals("Starting the camera…", scan.getMessage());
        watching.finishOne();
        assertEquals(List.of(FRONT, BACK), scan.names());
        assertEquals(FRONT, scan.getChosen());
        watching.finishOne();
        assertEquals(1, cameras.open());
        assertEquals(State.STARTING, scan.getState(), "no picture yet");
        watching.finishOne();
        assertEquals(State.LOOKING, scan.getState());
        assertEquals("Hold the QR code inside the frame", scan.getMessage());
        assertEquals(1, drawn.size());
    }

    @Test
    void theRememberedCameraIsOpenedAndAnotherChoiceIsRemembered() {
        memory.name = Optional.of(BACK);
        open();
        assertEquals(BACK, scan.getChosen());
        scan.choose(FRONT);
        assertEquals(State.STARTING, scan.getState());
        assertEquals(Optional.of(BACK), memory.name);
        watching.finishOne();
        watching.finishOne();
        assertEquals(Optional.of(FRONT), memory.name);
        assertEquals(1, cameras.open(), "the other one is let go");
        watching.finishOne();
        assertEquals(State.LOOKING, scan.getState());
    }

    @Test
    void aRememberedCameraThatIsGoneIsPassedOver() {
        memory.name = Optional.of("Lent camera");
        open();
        assertEquals(FRONT, scan.getChosen());
        assertEquals(Optional.of("Lent camera"), memory.name);
    }

    @Test
    void theLastPictureOfACameraThatWasLeftIsNotDrawn() {
        open();
        scan.choose(BACK);
        watching.finishOne();
        assertEquals(0, drawn.size());
        assertEquals(State.STARTING, scan.getState());
    }

    @Test
    void onlyTheNewestPictureIsReadAndOldOnesAreBlackened() {
        cameras.hold(white());
        open();
        watching.finishOne();
        watching.finishOne();
        watching.finishOne();
        assertEquals(3, drawn.size());
        assertEquals(1, reading.waiting());
        assertFalse(isBlack(drawn.get(0)), "it waits to be read");
        assertTrue(isBlack(drawn.get(1)), "another one came");
        assertFalse(isBlack(drawn.get(2)));
        reading.finishOne();
        assertEquals(List.of(drawn.get(0)), read);
        assertTrue(isBlack(drawn.get(0)), "it was read");
        time.pass(ReadingLoop.BETWEEN);
        watching.finishOne();
        reading.finishOne();
        assertSame(drawn.get(3), read.get(1));
    }

    @Test
    void noMoreThanTenPicturesASecondAreRead() {
        open();
        see();
        time.pass(ReadingLoop.BETWEEN.minusMillis(1).negated());
        watching.finishOne();
        assertEquals(0, reading.waiting());
        time.pass(ReadingLoop.BETWEEN);
        watching.finishOne();
        assertEquals(1, reading.waiting());
    }

    @Test
    void aRefusalIsSaidAndGoesAwayAWhileAfterItsCode() {
        open();
        see("https://shop.example");
        assertEquals(List.of(List.of("https://shop.example")), judged);
        assertEquals("Not this one.", scan.getMessage());
        assertEquals(State.LOOKING, scan.getState());
        see();
        assertEquals("Not this one.", scan.getMessage());
        time.pass(LiveSentence.REFUSAL_STAYS);
        see();
        assertEquals("Hold the QR code inside the frame", scan.getMessage());
    }

    @Test
    void theWishForMoreStaysUntilItIsFulfilled() {
        open();
        verdict = new Verdict.More("Now the next one.");
        see("part 1");
        time.pass(LiveSentence.REFUSAL_STAYS);
        see();
        assertEquals("Now the next one.", scan.getMessage());
        verdict = new Verdict.Refused("Not this one.");
        see("something else");
        assertEquals("Not this one.", scan.getMessage());
        time.pass(LiveSentence.REFUSAL_STAYS);
        see();
        assertEquals("Now the next one.", scan.getMessage());
    }

    @Test
    void aCodeThatWasTakenLetsTheCameraGoAndIsFollowedOnce() {
        open();
        List<String> followed = new ArrayList<>();
        verdict = new Verdict.Found(() -> followed.add("once"));
        see("the code");
        assertEquals(State.FOUND, scan.getState());
        assertEquals("Code found", scan.getMessage());
        while (watching.waiting() > 0) {
            watching.finishOne();
        }
        assertEquals(0, cameras.open());
        assertEquals(1, drawn.size());
        assertEquals(List.of(), followed, "the person sees it first");
        scan.goOn();
        scan.goOn();
        assertEquals(List.of("once"), followed);
    }

    @Test
    void withoutACameraNoneIsOfferedUntilOneIsThere() {
        scan.start();
        watching.finishOne();
        assertEquals(State.NO_CAMERA, scan.getState());
        assertEquals("No camera found", scan.getMessage());
        assertEquals(List.of(), scan.names());
        watching.finishOne();
        cameras.plugIn(FRONT);
        scan.lookAgain();
        assertEquals(State.STARTING, scan.getState());
        watching.finishOne();
        watching.finishOne();
        watching.finishOne();
        assertEquals(State.LOOKING, scan.getState());
    }

    @Test
    void aBusyCameraIsSaidAndAnotherOneCanBeChosen() {
        cameras.refuse(Optional.of(CameraFailure.Reason.BUSY));
        open();
        assertEquals(State.BUSY, scan.getState());
        assertEquals("Another program is using the camera. Close it, then look again.", scan.getMessage());
        assertEquals(List.of(FRONT, BACK), scan.names());
        cameras.refuse(Optional.empty());
        scan.choose(BACK);
        while (scan.getState() == State.STARTING) {
            watching.finishOne();
        }
        assertEquals(State.LOOKING, scan.getState());
    }

    @Test
    void whereMemoryRunsOutOverAPictureTheNextOneIsRead() {
        open();
        verdict = new Verdict.Found(() -> {});
        watching.finishOne();
        broken = true;
        assertThrows(OutOfMemoryError.class, reading::finishOne);
        broken = false;
        time.pass(ReadingLoop.BETWEEN);
        see("a code");
        assertEquals(State.FOUND, scan.getState());
    }

    @Test
    void whereMemoryRunsOutOverTheCameraItCanBeLookedForAgain() {
        cameras.plugIn(FRONT);
        scan.start();
        memory.broken = true;
        assertThrows(OutOfMemoryError.class, watching::finishOne);
        assertEquals(State.UNPLUGGED, scan.getState());
        memory.broken = false;
        watching.finishOne();
        scan.lookAgain();
        watching.finishOne();
        watching.finishOne();
        assertEquals(1, cameras.open());
    }

    @Test
    void aCameraThatIsPulledOutIsSaidAndLetGo() {
        open();
        watching.finishOne();
        cameras.unplug();
        watching.finishOne();
        assertEquals(State.UNPLUGGED, scan.getState());
        assertEquals("The camera was unplugged. Plug it in, then look again.", scan.getMessage());
        assertEquals(1, cameras.open());
        watching.finishOne();
        assertEquals(0, cameras.open());
    }

    @Test
    void closingLetsTheCameraGoAndBlackensWhatWaits() {
        cameras.hold(white());
        open();
        watching.finishOne();
        watching.finishOne();
        scan.close();
        assertTrue(isBlack(drawn.get(1)));
        while (watching.waiting() > 0) {
            watching.finishOne();
        }
        reading.finishOne();
        assertEquals(0, cameras.open());
        assertTrue(isBlack(drawn.get(0)));
        assertEquals(2, drawn.size());
        assertEquals(List.of(), judged);
    }

    @Test
    void aCameraThatOpensAfterTheScreenWasLeftIsClosedAgain() {
        cameras.plugIn(FRONT);
        scan.start();
        watching.finishOne();
        scan.close();
        assertEquals(2, watching.waiting());
        watching.finishOne();
        watching.finishOne();
        assertEquals(0, cameras.open());
    }

    @Test
    void nothingFollowsOnceTheScreenIsLeft() {
        open();
        List<String> followed = new ArrayList<>();
        verdict = new Verdict.Found(() -> followed.add("once"));
        see("the code");
        scan.close();
        scan.goOn();
        scan.start();
        assertEquals(List.of(), followed);
    }

    private static Frame white() {
        int[] argb = new int[16];
        java.util.Arrays.fill(argb, -1);
        return new Frame(4, 4, argb);
    }

    private static boolean isBlack(Frame frame) {
        for (int pixel : frame.argb()) {
            if (pixel != 0) {
                return false;
            }
        }
        return true;
    }
}
