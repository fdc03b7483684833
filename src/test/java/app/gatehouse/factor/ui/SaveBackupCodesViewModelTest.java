/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveBackupCodesViewModelTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
        screens.gate.enrol(screens.maria);
        screens.gate.backupCodes.regenerate(screens.maria.id(), screens.proof(Proof.How.PASSWORD_AND_FACTOR));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private SaveBackupCodesViewModel open() {
        return new SaveBackupCodesViewModel(
                screens.flow,
                screens.gate.backupCodes,
                screens.actions(),
                new InlineBackground(),
                screens.gate.time,
                screens.messages);
    }

    private boolean isSaved() throws Exception {
        return screens.gate.factors.backup(screens.maria.id()).orElseThrow().saved();
    }

    @Test
    void showsTheCodesThatAreNotSavedYet() {
        SaveBackupCodesViewModel viewModel = open();
        assertEquals(10, viewModel.getCodes().list().size());
        assertEquals("24 Nov 2026", viewModel.getDate());
        assertEquals(
                "Save them now. Without your phone or mailbox you cannot come back here to read them.",
                viewModel.getWarning());
    }

    @Test
    void isNotDoneBeforeTheTick() throws Exception {
        SaveBackupCodesViewModel viewModel = open();
        viewModel.done();
        assertFalse(isSaved());
        assertEquals(List.of(), screens.navigator.steps);
        viewModel.tickedProperty().set(true);
        viewModel.done();
        assertTrue(isSaved());
        assertEquals(List.of(Route.PROFILE), screens.navigator.steps);
        assertEquals(List.of(), screens.dialogs.toasts);
    }

    @Test
    void saysThatItIsOnAfterAnEnrolment() {
        screens.flow.activated();
        SaveBackupCodesViewModel viewModel = open();
        viewModel.tickedProperty().set(true);
        viewModel.done();
        assertEquals(List.of("Multi-factor authentication is on."), screens.dialogs.toasts);
    }

    @Test
    void staysWithASentenceWhenItCannotBeNoted() throws Exception {
        SaveBackupCodesViewModel viewModel = open();
        viewModel.tickedProperty().set(true);
        screens.gate.vaults.vault.lock();
        viewModel.done();
        assertFalse(viewModel.getMessage().isEmpty());
        assertFalse(viewModel.isBusy());
        assertEquals(List.of(), screens.navigator.steps);
    }

    @Test
    void asksBeforeTheCodesAreLeftUnsaved() throws Exception {
        SaveBackupCodesViewModel viewModel = open();
        viewModel.leave();
        assertEquals("Leave without saving?", screens.dialogs.question.title());
        assertEquals("You may lock yourself out.", screens.dialogs.question.text());
        assertEquals(List.of(), screens.navigator.steps);
        screens.dialogs.agree();
        assertEquals(List.of(Route.PROFILE), screens.navigator.steps);
        assertFalse(isSaved());
    }

    @Test
    void asksBeforeSigningOutToo() {
        open().signOut();
        assertEquals(List.of(), screens.session.calls);
        screens.dialogs.agree();
        assertEquals(List.of("signOut"), screens.session.calls);
    }

    @Test
    void tellsWhoUsedTheLastCodeThatTheseAreNew() {
        screens.flow.noteLastCodeUsed();
        assertEquals("That was your last backup code. Save the new ones now.", open().getWarning());
    }

    @Test
    void goesOnWhereNothingIsLeftToSave() throws Exception {
        screens.gate.backupCodes.markSaved(screens.maria.id());
        open();
        assertEquals(List.of(Route.PROFILE), screens.navigator.steps);
    }

    @Test
    void wipesTheCodesWhenLeft() {
        SaveBackupCodesViewModel viewModel = open();
        BackupCode code = viewModel.getCodes().list().get(0);
        viewModel.close();
        assertArrayEquals(new char[8], code.digits());
        assertEquals(ShownCodes.NONE, viewModel.getCodes());
        viewModel.getActions().copy();
        assertEquals(null, screens.clipboard.text);
    }
}
