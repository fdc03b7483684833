/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.KeyText;
import app.gatehouse.settings.ui.TokenImportViewModel.Stage;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenImportViewModelTest {
    private static final String TWO_KEYS_AND_A_SLIP = """
            serial number;seed
            0012345;3132333435363738393031323334353637383930
            0012346;31323334353637383930313233343536373839xx
            0012347;3132333435363738393031323334353637383931
            """;
    private static final String EITHER = "0012345,abcdef234567abcdef234567abcdef23\n";

    @TempDir
    Path files;

    private SettingsScreens screens;
    private TokensViewModel page;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        screens = new SettingsScreens(folder);
        page = screens.tokens();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private TokenImportViewModel preview(String text) throws IOException {
        return preview(Files.writeString(files.resolve("early.csv"), text));
    }

    private TokenImportViewModel preview(Path file) {
        page.importKeys();
        screens.dialogs.choose(file);
        return screens.tokenImport(new InlineBackground());
    }

    private List<String> serials() {
        return page.getRows().stream().map(row -> row.serial().value()).toList();
    }

    @Test
    void showsWhatWouldBeAddedAndWhatIsWrongWhereAndAddsNothing() throws Exception {
        TokenImportViewModel preview = preview(TWO_KEYS_AND_A_SLIP);
        assertEquals(Stage.PREVIEW, preview.getStage());
        assertEquals(2, preview.toAdd());
        assertEquals(1, preview.leftOut());
        assertEquals("3 lines in", preview.countWords());
        assertEquals("early.csv", preview.fileName());
        assertEquals("Line 3 · 0012346", preview.getRows().get(0).title());
        assertEquals(
                "The key is damaged. Use the vendor’s own file.",
                preview.getRows().get(0).detail());
        assertEquals("Ready to add", preview.title());
        assertEquals(List.of(), serials());
    }

    @Test
    void addsAfterTheProofAndSaysToDeleteTheFile() throws Exception {
        TokenImportViewModel preview = preview(TWO_KEYS_AND_A_SLIP);
        preview.add();
        assertEquals(List.of(DialogRoute.IMPORT_TOKENS, DialogRoute.PROVE_FOR_TOKENS), screens.navigator.steps);
        ProveForTokensViewModel proof = screens.proveForTokens();
        assertEquals("Add 2", proof.getActWords());
        proof.act("wrong".toCharArray(), new char[0]);
        assertFalse(proof.getProof().getMessage().isEmpty());
        assertEquals(List.of(), serials());
        proof.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertEquals(Stage.ADDED, preview.getStage());
        assertEquals("2 token keys added", preview.title());
        assertEquals(
                "Delete early.csv now, wherever there is a copy: it holds the keys in the clear.",
                preview.deleteWords());
        assertEquals(List.of("0012345", "0012347"), serials(), "the page shows them");
        assertEquals("2 token keys waiting", page.getCount());
    }

    @Test
    void offersNothingToAddWhereNothingIsNew() throws Exception {
        preview(TWO_KEYS_AND_A_SLIP).add();
        screens.proveForTokens().act(TestGate.PASSWORD.toCharArray(), new char[0]);
        TokenImportViewModel again = preview(TWO_KEYS_AND_A_SLIP);
        assertEquals(0, again.toAdd());
        assertFalse(again.canAdd());
        assertEquals(
                "A token with this serial number is waiting already.",
                again.getRows().get(0).detail());
        int steps = screens.navigator.steps.size();
        again.add();
        assertEquals(steps, screens.navigator.steps.size());
    }

    @Test
    void asksHowKeysAreWrittenWhereTheyCouldBeEither() throws Exception {
        TokenImportViewModel preview = preview(EITHER);
        assertTrue(preview.isAmbiguous());
        assertFalse(preview.canAdd());
        preview.choose(KeyText.Form.BASE32);
        assertTrue(preview.isAmbiguous(), "the choice stays in sight");
        assertTrue(preview.canAdd());
        assertEquals("", preview.getMessage());
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        assertEquals(Stage.FAILED, preview("Dear Sir").getStage());
        TokenImportViewModel gone = preview(files.resolve("gone.csv"));
        assertEquals(Stage.FAILED, gone.getStage());
        assertEquals("The file cannot be opened. Is it still there?", gone.getMessage());
    }

    @Test
    void turnsAwayWhoIsNoAdministratorAnyMore() throws Exception {
        screens.station.demote();
        preview(TWO_KEYS_AND_A_SLIP);
        assertEquals(List.of("Only administrators change the settings."), screens.dialogs.toasts);
    }

    @Test
    void addsNothingOfAPreviewThatWasGivenUp() throws Exception {
        TokenImportViewModel preview = preview(TWO_KEYS_AND_A_SLIP);
        preview.add();
        ProveForTokensViewModel proof = screens.proveForTokens();
        preview.close();
        proof.act(TestGate.PASSWORD.toCharArray(), new char[0]);
        assertEquals(
                List.of(),
                screens.station.tokens.list(screens.station.administrator.id()).orElseThrow());
    }

    @Test
    void removesATokenAfterAQuestion() throws Exception {
        preview(TWO_KEYS_AND_A_SLIP).add();
        screens.proveForTokens().act(TestGate.PASSWORD.toCharArray(), new char[0]);
        page.remove(page.getRows().get(0));
        assertEquals("Remove the key of token 0012345?", screens.dialogs.question.title());
        assertEquals(2, page.getRows().size());
        screens.dialogs.agree();
        assertEquals(List.of("0012347"), serials());
    }
}
