/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.shell.Dialogs.FileKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeActionsViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;
    private CodeActionsViewModel actions;
    private List<BackupCode> codes;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
        screens.gate.enrol(screens.maria);
        BackupCode spent = screens.gate.sheet(screens.maria).get(1);
        screens.gate.vaults.vault.write(handle -> screens.gate.backupCodes.spend(
                handle,
                screens.gate
                        .backupCodes
                        .find(handle, screens.maria.id(), spent.digits())
                        .orElseThrow()));
        codes = screens.gate.sheet(screens.maria);
        actions = screens.actions();
        actions.use(new ShownCodes(codes));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private static String spaced(BackupCode code) {
        String digits = new String(code.digits());
        return digits.substring(0, 4) + " " + digits.substring(4);
    }

    @Test
    void copiesTheCodesThatStillWorkOneALine() {
        actions.copy();
        String expected = codes.stream()
                .filter(code -> code.number() != 2)
                .map(code -> code.number() + ": " + spaced(code))
                .collect(Collectors.joining("\n"));
        assertEquals(expected, screens.clipboard.text);
        assertEquals(Duration.ofSeconds(30), screens.clipboard.wipeAfter);
        assertEquals(
                List.of("Backup codes copied. The clipboard is cleared after 30 seconds."), screens.dialogs.toasts);
    }

    @Test
    void printsTheSheetWithoutSpentCodes() {
        actions.print();
        String page = screens.paper.got.get(0);
        assertTrue(page.startsWith("print\n"));
        assertTrue(page.contains("maria.kowalska"));
        assertTrue(page.contains(spaced(codes.get(0))));
        assertFalse(page.contains(spaced(codes.get(1))));
        assertEquals(List.of("Sent to the printer."), screens.dialogs.toasts);
    }

    @Test
    void savesTheSheetWhereThePersonSays() {
        Path file = folder.resolve("codes.pdf");
        actions.saveFile(FileKind.PDF);
        assertEquals("backup codes.pdf", screens.dialogs.suggestedName);
        screens.dialogs.choose(file);
        assertTrue(screens.paper.got.get(0).startsWith("pdf " + file + "\n"));
        actions.saveFile(FileKind.TEXT);
        assertEquals("backup codes.txt", screens.dialogs.suggestedName);
        screens.dialogs.choose(file);
        assertTrue(screens.paper.got.get(1).startsWith("text " + file + "\n"));
    }

    @Test
    void savesNothingWhenThePersonCancels() {
        actions.saveFile(FileKind.PDF);
        assertEquals(List.of(), screens.paper.got);
    }

    @Test
    void saysWhatIsWrongWithThePrinter() {
        screens.paper.failure = PaperFailure.Reason.PRINTER_FAILED;
        actions.print();
        assertEquals(
                "The printer did not take it. Look at the printer, then try again, or save a file.",
                actions.getMessage());
        assertFalse(actions.isBusy());
        screens.paper.failure = null;
        actions.print();
        assertEquals("", actions.getMessage());
    }

    @Test
    void bringsNothingAnywhereOnceTheCodesAreHidden() {
        actions.use(ShownCodes.NONE);
        actions.print();
        actions.copy();
        assertEquals(List.of(), screens.paper.got);
        assertEquals(null, screens.clipboard.text);
    }
}
