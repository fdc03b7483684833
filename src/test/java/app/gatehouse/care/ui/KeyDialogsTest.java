/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.Opener;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDialogsTest {
    private static final char[] NO_CODE = {};

    @TempDir
    Path folder;

    private KeyDialogs dialogs;

    @BeforeEach
    void build() throws Exception {
        dialogs = new KeyDialogs(folder);
    }

    @AfterEach
    void close() {
        dialogs.close();
    }

    private static char[] password() {
        return TestGate.PASSWORD.toCharArray();
    }

    private static char[] next() {
        return KeyDialogs.NEXT.toCharArray();
    }

    private boolean isMaster(String password) throws Exception {
        return dialogs.gate.vaults.vault.keyChanges().isMasterPassword(password.toCharArray());
    }

    @Test
    void changesTheMasterPasswordAndWipesAllThatWasTyped() throws Exception {
        ChangeMasterPasswordViewModel change = dialogs.changeMaster();
        change.getNext().typed(next(), next());
        char[] old = KeyDialogs.MASTER.toCharArray();
        char[] chosen = next();
        char[] own = password();
        change.change(old, chosen, own, NO_CODE);
        assertTrue(isMaster(KeyDialogs.NEXT));
        assertEquals(List.of("Master password changed."), dialogs.dialogs.toasts);
        for (char[] typed : List.of(old, chosen, own)) {
            assertArrayEquals(new char[typed.length], typed);
        }
        change.close();
    }

    @Test
    void saysAtWhichFieldTheMasterPasswordIsWrong() throws Exception {
        ChangeMasterPasswordViewModel change = dialogs.changeMaster();
        change.getNext().typed(next(), next());
        change.change("another".toCharArray(), next(), password(), NO_CODE);
        assertEquals("That is not the master password. Type it again.", change.getOldError());
        change.change(KeyDialogs.MASTER.toCharArray(), KeyDialogs.MASTER.toCharArray(), password(), NO_CODE);
        assertEquals("", change.getOldError());
        assertEquals("This password opens the vault already. Take another one.", change.getNextError());
        assertTrue(isMaster(KeyDialogs.MASTER));
        change.close();
    }

    @Test
    void aWrongOwnPasswordChangesNothing() throws Exception {
        ChangeMasterPasswordViewModel change = dialogs.changeMaster();
        change.getNext().typed(next(), next());
        char[] chosen = next();
        change.change(KeyDialogs.MASTER.toCharArray(), chosen, "no".toCharArray(), NO_CODE);
        assertFalse(change.getProof().getMessage().isEmpty());
        assertArrayEquals(new char[chosen.length], chosen);
        assertTrue(isMaster(KeyDialogs.MASTER));
        change.close();
    }

    @Test
    void showsTheNewRecoveryKeyOnceAndNotesThatItIsSafe() throws Exception {
        NewRecoveryKeyViewModel key = dialogs.newKey();
        assertFalse(key.isShown());
        key.make(password(), NO_CODE);
        assertTrue(key.isShown());
        assertEquals(4, key.group(7).length);
        key.print();
        assertEquals(1, dialogs.paper.got.size());
        key.save(FileKind.TEXT);
        key.done();
        assertFalse(dialogs.gate.vaults.vault.keyChanges().recoveryKeyConfirmed());
        key.safeProperty().set(true);
        key.done();
        assertTrue(dialogs.gate.vaults.vault.keyChanges().recoveryKeyConfirmed());
        key.close();
        assertFalse(key.isShown());
    }

    @Test
    void givesAnOpeningPasswordAndTakesItBack() throws Exception {
        OpeningPasswordsViewModel list = dialogs.openers();
        list.add();
        assertEquals(DialogRoute.SET_OPENING_PASSWORD, dialogs.navigator.last());
        SetOpeningPasswordViewModel set = dialogs.setOpener();
        assertEquals("Lena Brandt", set.chosenProperty().get().name());
        set.getNext().typed(next(), next());
        set.set(next(), password(), NO_CODE);
        assertEquals(1, list.getRows().size());
        Opener lena = list.getRows().get(0).opener();
        assertEquals("Lena Brandt", lena.name());
        list.end(list.getRows().get(0));
        EndOpeningPasswordViewModel end = dialogs.endOpener();
        end.act(password(), NO_CODE);
        assertEquals(List.of(), dialogs.openers().getRows());
        assertEquals(
                List.of("Lena Brandt can unlock the vault now.", "Lena Brandt’s opening password is revoked."),
                dialogs.dialogs.toasts);
        set.close();
        end.close();
        list.close();
    }

    @Test
    void saysWhenAPasswordOpensTheVaultAlready() throws Exception {
        SetOpeningPasswordViewModel set = dialogs.setOpener();
        set.getNext().typed(KeyDialogs.MASTER.toCharArray(), KeyDialogs.MASTER.toCharArray());
        set.set(KeyDialogs.MASTER.toCharArray(), password(), NO_CODE);
        assertEquals("This password opens the vault already. Take another one.", set.getNextError());
        set.close();
    }
}
