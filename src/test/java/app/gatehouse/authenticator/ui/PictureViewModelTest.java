/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import app.gatehouse.authenticator.ui.PictureViewModel.Stage;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.PictureReader;
import app.gatehouse.scan.QrReader;
import app.gatehouse.scan.UnreadablePicture;
import app.gatehouse.scan.UnreadablePicture.Reason;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.task.Background;
import app.gatehouse.testing.GoogleParts;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ScriptedSight;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewModelTest {
    private static final String GITHUB = "otpauth://totp/GitHub:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String PAYROLL = "otpauth://totp/Payroll:emp?secret=JBSWY3DPEHPK3PXPJBSWY3DP";
    private static final String SHOP = "https://shop.example/cable?colour=blue";
    private static final Path PICTURE = Path.of("picture.png");

    @TempDir
    Path folder;

    private final ScriptedSight sight = new ScriptedSight();
    private final List<Frame> read = new ArrayList<>();
    private AccountScreens screens;
    private PictureFlow flow;
    private ImportFlow importing;
    private List<String> texts = List.of();
    private Reason unreadable;

    @BeforeEach
    void open() throws Exception {
        screens = new AccountScreens(folder.resolve("station"));
        importing = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
        flow = new PictureFlow(screens.flow, importing, sight, screens.navigator, screens.dialogs, screens.messages);
        screens.flow.on(AddWay.IMAGE, flow::choose);
        screens.flow.on(AddWay.SCREEN, flow::capture);
        screens.flow.onClear(flow::clear);
        screens.flow.onClear(importing::clear);
        screens.flow.use(new PastedAccounts(screens.flow, importing, flow, sight, screens.dialogs, screens.messages));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static Frame frame() {
        return new Frame(2, 2, new int[] {1, 2, 3, 4});
    }

    private static boolean isBlack(Frame frame) {
        return Arrays.stream(frame.argb()).allMatch(pixel -> pixel == 0);
    }

    private PictureViewModel dialog(Background background) {
        PictureReader pictures = file -> {
            if (unreadable != null && file.equals(PICTURE)) {
                throw new UnreadablePicture(unreadable);
            }
            Frame frame = frame();
            read.add(frame);
            return List.of(frame);
        };
        QrReader codes = (frame, effort) -> {
            assertEquals(QrReader.Effort.THOROUGH, effort);
            return texts.stream().map(text -> new FoundCode(text, List.of())).toList();
        };
        assertEquals(DialogRoute.FIND_CODES, screens.navigator.last());
        PictureViewModel viewModel = new PictureViewModel(flow, pictures, codes, background, screens.messages);
        viewModel.start();
        return viewModel;
    }

    private PictureViewModel chosen(String... codes) {
        texts = List.of(codes);
        screens.list().add(AddWay.IMAGE);
        screens.dialogs.choose(PICTURE);
        return dialog(new InlineBackground());
    }

    private void more(PictureViewModel viewModel, String... codes) {
        texts = List.of(codes);
        viewModel.choose();
        screens.dialogs.choose(PICTURE);
    }

    private ImportViewModel preview() {
        assertEquals(DialogRoute.IMPORT_ACCOUNTS, screens.navigator.last());
        ImportViewModel preview = new ImportViewModel(
                screens.holder(),
                screens.gate.accounts,
                importing,
                screens.paper,
                new InlineBackground(),
                screens.messages);
        preview.start();
        return preview;
    }

    @Test
    void oneAccountGoesIntoTheFormFilledIn() {
        try (PictureViewModel viewModel = chosen(GITHUB, SHOP)) {
            assertEquals(DialogRoute.TYPE_ACCOUNT, screens.navigator.last());
            assertEquals("GitHub", screens.flow.found().orElseThrow().issuer());
            assertEquals("", viewModel.getMessage());
            assertTrue(read.stream().allMatch(PictureViewModelTest::isBlack));
        }
    }

    @Test
    void saysThatItLooksAndIsGivenUp() {
        HeldBackground background = new HeldBackground();
        texts = List.of(GITHUB);
        sight.copy(frame());
        screens.list().paste();
        try (PictureViewModel viewModel = dialog(background)) {
            assertEquals(Stage.LOOKING, viewModel.getStage());
            viewModel.cancel();
            assertEquals("close", screens.navigator.last());
        }
        background.finishOne();
        assertTrue(screens.flow.found().isEmpty());
    }

    @Test
    void aSearchThatWasGivenUpReadsNoFurtherPicture() {
        HeldBackground background = new HeldBackground();
        screens.list().drop(List.of(PICTURE, Path.of("second.png")));
        dialog(background).close();
        background.finishOne();
        assertEquals(List.of(), read);
    }

    @Test
    void severalAccountsAreThereToChooseFrom() throws Exception {
        try (PictureViewModel viewModel = chosen(GITHUB, SHOP, PAYROLL);
                ImportViewModel preview = preview()) {
            assertEquals(Stage.LOOKING, viewModel.getStage());
            assertEquals("2 accounts", preview.countWords());
            assertEquals(
                    List.of("GitHub", "Payroll"),
                    preview.getRows().stream().map(ImportRow::title).toList());
            preview.leaveOut(preview.getRows().get(0), true);
            assertTrue(preview.isLeftOut(preview.getRows().get(0)));
            assertEquals(1, preview.chosenProperty().get());
            preview.add();
            assertEquals("Payroll", screens.accounts().get(0).issuer());
            assertEquals(1, screens.accounts().size());
        }
    }

    @Test
    void nothingIsAddedWhereAllIsLeftOut() throws Exception {
        try (PictureViewModel viewModel = chosen(GITHUB, PAYROLL);
                ImportViewModel preview = preview()) {
            assertEquals(Stage.LOOKING, viewModel.getStage());
            preview.getRows().forEach(row -> preview.leaveOut(row, true));
            assertEquals(0, preview.toAdd());
            preview.add();
            assertEquals(0, screens.accounts().size());
            preview.leaveOut(preview.getRows().get(1), false);
            preview.add();
            assertEquals(1, screens.accounts().size());
        }
    }

    @Test
    void keepsThePartsOfAnExportUntilAllAreThere() {
        List<String> parts = GoogleParts.of(77, 3, "Acme");
        try (PictureViewModel viewModel = chosen(parts.get(2))) {
            assertEquals(Stage.PARTS, viewModel.getStage());
            assertEquals(
                    "Part 3 of 3 is here. Parts 1 and 2 are missing: add their pictures.", viewModel.getPartWords());
            more(viewModel, parts.get(0));
            assertEquals("Parts 1 and 3 of 3 are here. Part 2 is missing: add its picture.", viewModel.getPartWords());
            more(viewModel, SHOP);
            assertEquals("This QR code is not a sign-in code.", viewModel.getMessage());
            assertEquals(Stage.PARTS, viewModel.getStage());
            more(viewModel, GoogleParts.of(90, 3, "Other").get(1));
            assertEquals(
                    "This code belongs to another export. Finish this one first, then begin that one.",
                    viewModel.getMessage());
            more(viewModel, parts.get(1));
            try (ImportViewModel preview = preview()) {
                assertEquals(List.of(3, 0, 0), List.of(preview.toAdd(), preview.skipped(), preview.unread()));
                assertEquals("", preview.getMessage());
            }
        }
    }

    @Test
    void goesOnWithoutThePartThatIsLost() {
        try (PictureViewModel viewModel = chosen(GoogleParts.of(77, 3, "Acme").get(2), GITHUB)) {
            viewModel.goOn();
            try (ImportViewModel preview = preview()) {
                assertEquals(2, preview.toAdd());
                assertTrue(preview.getMessage().contains("Missing: 1, 2"), preview.getMessage());
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAPicture() {
        Map.<String, Supplier<PictureViewModel>>of(
                        "This QR code is not a sign-in code.", () -> chosen(SHOP),
                        "There is no QR code in this picture.", () -> chosen(),
                        "This is a printed backup code.", () -> chosen("GH1:0F8F:3:7:12345678"))
                .forEach((sentence, dialog) -> {
                    try (PictureViewModel viewModel = dialog.get()) {
                        assertEquals(Stage.NOTHING, viewModel.getStage());
                        assertTrue(viewModel.getMessage().startsWith(sentence), viewModel.getMessage());
                    }
                });
    }

    @Test
    void saysWhyAPictureCannotBeRead() {
        for (Reason reason : Reason.values()) {
            if (reason != Reason.NOT_A_PICTURE) {
                unreadable = reason;
                try (PictureViewModel viewModel = chosen()) {
                    assertEquals(
                            screens.messages.get(new UnreadablePicture(reason).messageKey()), viewModel.getMessage());
                }
            }
        }
    }

    @Test
    void whatIsNoPictureGoesToTheImport() throws Exception {
        unreadable = Reason.NOT_A_PICTURE;
        Path file = folder.resolve("list.txt");
        Files.writeString(file, GITHUB + "\n" + PAYROLL + "\n");
        screens.list().drop(List.of(PICTURE));
        dialog(new InlineBackground()).close();
        assertEquals(DialogRoute.IMPORT_ACCOUNTS, screens.navigator.last());
        importing.clear();
    }

    @Test
    void tellsWhatItLeftOutOfSeveralFiles() {
        unreadable = Reason.DAMAGED;
        texts = List.of(GITHUB);
        sight.copy(PICTURE, Path.of("second.png"));
        screens.list().paste();
        dialog(new InlineBackground()).close();
        assertEquals(DialogRoute.TYPE_ACCOUNT, screens.navigator.last());
        assertEquals(List.of("1 file could not be read as a picture."), screens.dialogs.toasts);
    }

    @Test
    void looksAtEveryMonitor() {
        texts = List.of();
        sight.show(frame(), frame());
        screens.list().add(AddWay.SCREEN);
        try (PictureViewModel viewModel = dialog(new InlineBackground())) {
            assertTrue(viewModel.getMessage().startsWith("There is no QR code on the screen."));
            sight.show();
            viewModel.capture();
            assertTrue(viewModel.getMessage().startsWith("This desktop gives no picture of the screen away."));
            sight.show(frame());
            texts = List.of(GITHUB);
            viewModel.capture();
            assertEquals(DialogRoute.TYPE_ACCOUNT, screens.navigator.last());
        }
    }

    @Test
    void aPictureThatBreaksTheSearchDoesNotKeepTheDialog() {
        screens.list().add(AddWay.IMAGE);
        screens.dialogs.choose(PICTURE);
        PictureReader tooMuch = file -> {
            throw new OutOfMemoryError("a picture");
        };
        PictureViewModel viewModel = new PictureViewModel(
                flow, tooMuch, (frame, effort) -> List.of(), new InlineBackground(), screens.messages);
        try (viewModel) {
            assertThrows(OutOfMemoryError.class, viewModel::start);
            assertEquals(Stage.NOTHING, viewModel.getStage());
        }
    }

    @Test
    void aSecondTouchTakesNoSecondPictureOfTheScreen() {
        List<Consumer<List<Frame>>> asked = new ArrayList<>();
        PictureFlow slow = new PictureFlow(
                screens.flow, importing, asked::add, screens.navigator, screens.dialogs, screens.messages);
        slow.capture();
        slow.capture();
        assertEquals(1, asked.size());
        asked.get(0).accept(List.of());
        slow.capture();
        assertEquals(2, asked.size());
    }

    @Test
    void blackensWhatNobodySearchesAnyMore() {
        Frame frame = frame();
        flow.look(new PictureSource.Frames(List.of(frame), false));
        screens.flow.clear();
        assertTrue(isBlack(frame));

        List<Frame> taken = new ArrayList<>();
        PictureFlow late = new PictureFlow(
                screens.flow,
                importing,
                done -> {
                    screens.flow.clear();
                    taken.add(frame());
                    done.accept(taken);
                },
                screens.navigator,
                screens.dialogs,
                screens.messages);
        screens.flow.onClear(late::clear);
        int opened = screens.navigator.steps.size();
        late.capture();
        assertEquals(opened, screens.navigator.steps.size());
        assertTrue(isBlack(taken.get(0)));
    }

    @Test
    void pastesAnAddressAndAList() {
        sight.copy(" " + GITHUB + "\n");
        screens.list().paste();
        assertEquals(DialogRoute.TYPE_ACCOUNT, screens.navigator.last());
        assertEquals("GitHub", screens.flow.found().orElseThrow().issuer());

        sight.copy(GITHUB + "\nnonsense\n" + PAYROLL + "\n");
        screens.list().paste();
        try (ImportViewModel preview = preview()) {
            assertEquals(List.of(2, 1), List.of(preview.toAdd(), preview.unread()));
        }
    }

    @Test
    void saysWhenThereIsNothingToPaste() {
        screens.list().paste();
        sight.copy("GH1:0F8F:3:7:12345678 and some words\n" + SHOP);
        screens.list().paste();
        String sentence = "There is neither a picture nor a sign-in code on the clipboard.";
        assertEquals(List.of(sentence, sentence), screens.dialogs.toasts);
    }

    @Test
    void aPreviewThatNobodyTookIsWipedWithTheSession() {
        byte[] lines = GITHUB.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        importing.preview(ImportSource.of(lines));
        screens.flow.clear();
        assertTrue(IntStream.range(0, lines.length).allMatch(i -> lines[i] == 0));
        if (importing.take().isPresent()) {
            fail("still there");
        }
    }
}
