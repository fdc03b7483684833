/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.Proof;
import app.gatehouse.task.Countdown;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewCodesViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
        screens.gate.enrol(screens.maria);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private ViewCodesViewModel open() {
        return new ViewCodesViewModel(
                screens.flow,
                screens.gate.backupCodes,
                screens.actions(),
                new InlineBackground(),
                new Countdown(screens.ticker, screens.gate.time),
                screens.messages);
    }

    private void pass(int seconds) {
        screens.gate.time.pass(Duration.ofSeconds(seconds));
        screens.ticker.beat();
    }

    @Test
    void showsTheCodesAfterAProof() {
        screens.flow.view(screens.proof(Proof.How.PASSWORD_AND_FACTOR));
        ViewCodesViewModel viewModel = open();
        assertEquals(10, viewModel.getCodes().list().size());
        pass(8);
        assertEquals("10 of 10 left. Hidden again in 52 s.", viewModel.getState());
    }

    @Test
    void hidesAndWipesThemAfterAMinute() {
        screens.flow.view(screens.proof(Proof.How.PASSWORD_AND_FACTOR));
        ViewCodesViewModel viewModel = open();
        BackupCode code = viewModel.getCodes().list().get(0);
        pass(60);
        assertEquals(ShownCodes.NONE, viewModel.getCodes());
        assertArrayEquals(new char[8], code.digits());
        assertEquals("10 of 10 left. Hidden again. Close and open them for another look.", viewModel.getState());
        viewModel.getActions().copy();
        assertEquals(null, screens.clipboard.text);
    }

    @Test
    void showsNothingWithoutAProof() {
        ViewCodesViewModel viewModel = open();
        assertEquals(ShownCodes.NONE, viewModel.getCodes());
        assertEquals("That took too long. Type your password again.", viewModel.getMessage());
    }

    @Test
    void showsNothingToWhoSignedInWithABackupCode() {
        screens.flow.view(screens.proof(Proof.How.BACKUP_CODE_SIGN_IN));
        ViewCodesViewModel viewModel = open();
        assertEquals(ShownCodes.NONE, viewModel.getCodes());
        assertEquals("That took too long. Type your password again.", viewModel.getMessage());
    }

    @Test
    void stopsAndWipesWhenClosed() {
        screens.flow.view(screens.proof(Proof.How.PASSWORD_AND_FACTOR));
        ViewCodesViewModel viewModel = open();
        BackupCode code = viewModel.getCodes().list().get(0);
        viewModel.close();
        assertArrayEquals(new char[8], code.digits());
        assertEquals(0, screens.ticker.listeners());
    }
}
