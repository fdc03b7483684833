/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.ui.ImportViewModel.Stage;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.task.Background;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String PASSWORD = "Prüfstand 7";

    @TempDir
    Path folder;

    private AccountScreens screens;
    private ImportFlow importing;

    @BeforeEach
    void open() throws Exception {
        screens = new AccountScreens(folder.resolve("station"));
        importing = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
        screens.flow.on(AddWay.IMPORT, importing::begin);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private ImportViewModel chosen(String name, Background background) throws Exception {
        Path file = folder.resolve(name);
        try (InputStream in = getClass().getResourceAsStream("/app/gatehouse/authenticator/importing/" + name)) {
            Files.write(file, in.readAllBytes());
        }
        return chosen(file, background);
    }

    private ImportViewModel chosen(Path file, Background background) {
        screens.list().add(AddWay.IMPORT);
        screens.dialogs.choose(file);
        assertEquals(DialogRoute.IMPORT_ACCOUNTS, screens.navigator.last());
        return new ImportViewModel(
                screens.holder(), screens.gate.accounts, importing, screens.paper, background, screens.messages);
    }

    private ImportViewModel started(String name) throws Exception {
        ImportViewModel viewModel = chosen(name, new InlineBackground());
        viewModel.start();
        return viewModel;
    }

    @Test
    void addsNothingBeforeItIsTold() throws Exception {
        try (ImportViewModel viewModel = started("uris.txt")) {
            assertEquals(Stage.PREVIEW, viewModel.getStage());
            assertEquals("10 accounts in", viewModel.countWords());
            assertEquals("uris.txt", viewModel.fileName());
            assertEquals(List.of(7, 0, 3), List.of(viewModel.toAdd(), viewModel.skipped(), viewModel.unread()));
            assertEquals(0, screens.accounts().size());
            viewModel.cancel();
            assertEquals(0, screens.accounts().size());
            assertEquals("close", screens.navigator.last());
        }
    }

    @Test
    void listsUnreadFirstThenSkipped() throws Exception {
        screens.add("totp/Mine:me?secret=" + keyOf("Bolt & Söhnebernd@example.org"));
        try (ImportViewModel viewModel = started("uris.txt")) {
            assertEquals(List.of(6, 1, 3), List.of(viewModel.toAdd(), viewModel.skipped(), viewModel.unread()));
            assertEquals("already here", viewModel.skippedWords());
            assertEquals(
                    List.of(
                            new ImportRow("Entry 10", "This is no account.", ImportRow.Kind.UNREAD, "Not read"),
                            new ImportRow(
                                    "Old",
                                    "The key contains the digit 1, which keys never use. Scan its QR code again.",
                                    ImportRow.Kind.UNREAD,
                                    "Not read"),
                            new ImportRow(
                                    "x",
                                    "Its codes are made in a way that we do not have.",
                                    ImportRow.Kind.UNREAD,
                                    "Not read"),
                            new ImportRow(
                                    "Bolt & Söhne",
                                    "bernd@example.org · the same key is already in your list",
                                    ImportRow.Kind.SKIPPED,
                                    "Skipped")),
                    List.copyOf(viewModel.getRows()));
            assertFalse(viewModel.canShowAdded());
        }
    }

    @Test
    void showsThoseToAddWhenAskedForWhereThereIsRoom() throws Exception {
        try (ImportViewModel viewModel = started("table.csv")) {
            assertEquals(1, viewModel.getRows().size());
            assertTrue(viewModel.canShowAdded());
            viewModel.showAdded();
            assertEquals(7, viewModel.getRows().size());
            assertEquals(
                    new ImportRow("Acme", "anna", ImportRow.Kind.ADD, "To add", 0),
                    viewModel.getRows().get(1));
            viewModel.showAdded();
            assertEquals(7, viewModel.getRows().size());
        }
        try (ImportViewModel viewModel = started("stratum.json")) {
            assertEquals(6, viewModel.getRows().size());
            assertFalse(viewModel.canShowAdded());
        }
    }

    private static String keyOf(String seed) throws Exception {
        byte[] secret = java.security.MessageDigest.getInstance("SHA-1")
                .digest(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new String(app.gatehouse.otp.Base32.encode(secret));
    }

    @Test
    void addsThemAndSaysHowMany() throws Exception {
        try (ImportViewModel viewModel = started("uris.txt")) {
            viewModel.add();
            assertEquals(7, screens.accounts().size());
            assertEquals(List.of("7 accounts added."), screens.dialogs.toasts);
            assertEquals("close", screens.navigator.last());
        }
        try (ImportViewModel again = started("uris.txt")) {
            assertEquals(List.of(0, 7, 3), List.of(again.toAdd(), again.skipped(), again.unread()));
            again.add();
            assertEquals(7, screens.accounts().size());
        }
    }

    @Test
    void asksForThePasswordOfASealedFileAndWipesIt() throws Exception {
        try (ImportViewModel viewModel = started("aegis-sealed.json")) {
            assertEquals(Stage.PASSWORD, viewModel.getStage());
            char[] wrong = "wrong".toCharArray();
            viewModel.open(wrong);
            assertEquals(Stage.PASSWORD, viewModel.getStage());
            assertTrue(viewModel.getMessage().startsWith("This password does not open"));
            assertArrayEquals(new char[5], wrong);
            char[] right = PASSWORD.toCharArray();
            viewModel.open(right);
            assertEquals(Stage.PREVIEW, viewModel.getStage());
            assertEquals("", viewModel.getMessage());
            assertEquals(6, viewModel.toAdd());
            assertArrayEquals(new char[PASSWORD.length()], right);
        }
    }

    @Test
    void aPasswordThatComesTooEarlyIsWiped() throws Exception {
        HeldBackground held = new HeldBackground();
        try (ImportViewModel viewModel = chosen("aegis-sealed.json", held)) {
            viewModel.start();
            char[] early = PASSWORD.toCharArray();
            viewModel.open(early);
            assertArrayEquals(new char[PASSWORD.length()], early);
        }
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        Path cut = folder.resolve("cut.json");
        Files.writeString(cut, "{\"header\": ");
        try (ImportViewModel viewModel = chosen(cut, new InlineBackground())) {
            viewModel.start();
            assertEquals(Stage.FAILED, viewModel.getStage());
            assertEquals("The file ends in the middle. Save or copy it again.", viewModel.getMessage());
        }
        try (ImportViewModel viewModel = chosen(folder.resolve("gone"), new InlineBackground())) {
            viewModel.start();
            assertEquals(Stage.FAILED, viewModel.getStage());
            assertEquals("The file cannot be opened. Is it still there?", viewModel.getMessage());
        }
    }

    /** Names come out of a stranger's file: they begin no line of their own and turn no letters around. */
    @Test
    void showsNamesAsTheListWill() throws Exception {
        Path file = folder.resolve("names.txt");
        Files.writeString(file, """
                otpauth://totp/%E2%80%AEBank%E2%80%A8To%20add:an%E2%80%A9na?secret=JBSWY3DPEHPK3PXP
                otpauth://totp/Ol%E2%80%AEd%C2%85:x?secret=
                """);
        try (ImportViewModel viewModel = chosen(file, new InlineBackground())) {
            viewModel.start();
            viewModel.showAdded();
            assertEquals(
                    List.of("Old", "BankTo add", "anna"),
                    List.of(
                            viewModel.getRows().get(0).title(),
                            viewModel.getRows().get(1).title(),
                            viewModel.getRows().get(1).detail()));
        }
    }

    @Test
    void savesAReportWithoutAnySecret() throws Exception {
        try (ImportViewModel viewModel = started("uris.txt")) {
            viewModel.saveReport();
            assertEquals("gatehouse-import.txt", screens.dialogs.suggestedName);
            screens.dialogs.choose(folder.resolve("report.txt"));
            String report = screens.paper.got.get(0);
            assertTrue(report.contains("To add: 7. Skipped: 0. Not read: 3."), report);
            assertTrue(report.contains("Not read: Old (The key contains the digit 1"), report);
            assertTrue(report.contains("To add: Acme (anna)"), report);
            assertTrue(!report.contains(keyOf("Acmeanna")) && !report.contains("otpauth"), report);
        }
    }
}
