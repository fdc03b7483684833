/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.authenticator.importing.Importers;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Sheets;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    private static final String PASSWORD = "Prüfstand 7";

    @TempDir
    Path folder;

    private AccountScreens screens;

    @BeforeEach
    void open() throws Exception {
        screens = new AccountScreens(folder.resolve("station"));
        screens.add(
                "totp/Acme:anna?secret=AAAAAAAA&issuer=Acme", "hotp/Beta:ben?secret=BBBBBBBB&issuer=Beta&counter=4");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private ExportViewModel proven() {
        screens.list().export();
        assertEquals(DialogRoute.PROVE_FOR_EXPORT, screens.navigator.last());
        new AskToExport(screens.flow).done(new Proof(screens.maria.id(), Proof.How.PASSWORD, screens.gate.time));
        assertEquals(DialogRoute.EXPORT_ACCOUNTS, screens.navigator.last());
        return viewModel();
    }

    private ExportViewModel viewModel() {
        return new ExportViewModel(
                new ExportOwner(screens.maria.id(), "maria.kowalska", "Press shop"),
                new AccountExports(
                        screens.gate.accounts,
                        new Sheets(screens.messages),
                        screens.paper,
                        screens.paper,
                        screens.gate.time,
                        new SecureRandom()),
                screens.flow,
                new InlineBackground(),
                screens.messages);
    }

    private static int read(byte[] file, String password) {
        ImportResult.Read read = assertInstanceOf(
                ImportResult.Read.class,
                Importers.read(file, Optional.ofNullable(password).map(String::toCharArray)));
        return read.entries().size();
    }

    @Test
    void savesEachFormAndSaysHowMany() {
        for (ExportForm form : List.of(ExportForm.SEALED, ExportForm.AEGIS, ExportForm.ADDRESSES)) {
            try (ExportViewModel viewModel = proven()) {
                viewModel.formProperty().set(form);
                char[] password = PASSWORD.toCharArray();
                char[] again = PASSWORD.toCharArray();
                viewModel.save(password, again);
                screens.dialogs.choose(folder.resolve("out"));
                assertEquals("2 accounts exported.", screens.dialogs.toasts.get(screens.dialogs.toasts.size() - 1));
                assertEquals(2, read(screens.paper.bytes, form.isSealed() ? PASSWORD : null));
                assertArrayEquals(new char[PASSWORD.length()], password);
                assertArrayEquals(new char[PASSWORD.length()], again);
            }
        }
    }

    @Test
    void savesAndPrintsTheSheet() {
        try (ExportViewModel viewModel = proven()) {
            viewModel.formProperty().set(ExportForm.SHEET);
            viewModel.save(new char[0], new char[0]);
            screens.dialogs.choose(folder.resolve("out.pdf"));
        }
        try (ExportViewModel viewModel = proven()) {
            viewModel.formProperty().set(ExportForm.SHEET);
            viewModel.print();
        }
        assertTrue(screens.paper.got.get(0).startsWith("pdf "));
        assertTrue(screens.paper.got.get(1).startsWith("print"));
        assertTrue(screens.paper.got.get(1).contains("Acme"));
    }

    @Test
    void asksForTwoEqualPasswordsThatAreLongEnough() {
        try (ExportViewModel viewModel = proven()) {
            char[] first = PASSWORD.toCharArray();
            viewModel.save(first, "Prüfstand 8".toCharArray());
            assertEquals("The two do not match. Type it again.", viewModel.getMessage());
            assertArrayEquals(new char[PASSWORD.length()], first);
            viewModel.save("kurz".toCharArray(), "kurz".toCharArray());
            assertEquals("Use at least 8 characters.", viewModel.getMessage());
            assertEquals(List.of(), screens.paper.got);
        }
    }

    @Test
    void aPasswordWhoseFileWasNeverChosenIsWiped() {
        char[] first = PASSWORD.toCharArray();
        char[] second = PASSWORD.toCharArray();
        try (ExportViewModel viewModel = proven()) {
            viewModel.save(first, PASSWORD.toCharArray());
            assertArrayEquals(PASSWORD.toCharArray(), first, "waits for its file");
            viewModel.save(second, PASSWORD.toCharArray());
            assertArrayEquals(new char[PASSWORD.length()], first);
        }
        assertArrayEquals(new char[PASSWORD.length()], second);
    }

    @Test
    void aProofServesOnce() {
        try (ExportViewModel viewModel = proven()) {
            screens.paper.failure = PaperFailure.Reason.DISK_FULL;
            viewModel.formProperty().set(ExportForm.ADDRESSES);
            viewModel.save(new char[0], new char[0]);
            screens.dialogs.choose(folder.resolve("out"));
            assertTrue(viewModel.getMessage().startsWith("The disk is full."), viewModel.getMessage());
            screens.paper.failure = null;
            viewModel.save(new char[0], new char[0]);
            screens.dialogs.choose(folder.resolve("out"));
            assertEquals("That took too long. Close this, then export again.", viewModel.getMessage());
        }
        try (ExportViewModel viewModel = viewModel()) {
            viewModel.print();
            assertEquals("That took too long. Close this, then export again.", viewModel.getMessage());
        }
        assertEquals(List.of(), screens.paper.got);
    }
}
