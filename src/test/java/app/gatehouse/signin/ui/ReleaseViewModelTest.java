/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.ReleaseReason.Kind;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseViewModelTest {
    private ReleaseParts parts;

    @BeforeEach
    void build(@TempDir Path folder) throws Exception {
        parts = new ReleaseParts(folder);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    private char[] act(ReleaseViewModel dialog, char[] code) {
        char[] password = TestGate.PASSWORD.toCharArray();
        dialog.act(password, code);
        assertArrayEquals(new char[password.length], password);
        assertArrayEquals(new char[code.length], code);
        return password;
    }

    private Class<?> byPassword() {
        return parts.gate
                .signIn
                .password("maria.kowalska", TestGate.PASSWORD.toCharArray())
                .getClass();
    }

    @Test
    void releasesAndSaysUntilWhen() {
        ReleaseViewModel dialog = parts.open("No tries left");
        assertEquals("maria.kowalska · no tries left", dialog.getCaption());
        assertEquals("Maria’s password is still asked.", dialog.getStillAsked());
        dialog.kindProperty().set(Kind.PHONE_NOT_HERE);
        act(dialog, parts.gate.code(parts.ofNadia));
        assertEquals(List.of(DialogRoute.RELEASE_SIGN_IN, "close"), parts.navigator.steps);
        assertEquals(List.of("Maria Kowalska can sign in once until 06:54."), parts.dialogs.toasts);
        assertEquals(1, parts.changes);
        assertEquals(Optional.empty(), parts.flow.subject());
        assertEquals(PasswordAnswer.Admitted.class, byPassword());
    }

    @Test
    void needsAReasonAndOwnWordsWhereNoneFits() {
        ReleaseViewModel dialog = parts.open("");
        assertEquals("maria.kowalska", dialog.getCaption());
        assertTrue(dialog.isOff());
        act(dialog, parts.gate.code(parts.ofNadia));
        dialog.kindProperty().set(Kind.OTHER);
        assertTrue(dialog.isOwnWords());
        assertTrue(dialog.isOff());
        dialog.wordsProperty().set("  ");
        assertTrue(dialog.isOff());
        dialog.wordsProperty().set("Locker is jammed");
        assertFalse(dialog.isOff());
        assertEquals(PasswordAnswer.NeedsCode.class, byPassword());
    }

    @Test
    void aWrongCodeOfTheLeaderReleasesNobody() {
        ReleaseViewModel dialog = parts.open("");
        dialog.kindProperty().set(Kind.PHONE_NOT_HERE);
        act(dialog, parts.gate.wrongCode(parts.ofNadia));
        assertFalse(dialog.getProof().getMessage().isEmpty());
        assertEquals(PasswordAnswer.NeedsCode.class, byPassword());
        assertEquals(0, parts.changes);
    }

    @Test
    void aRefusalIsSaidInPlaceAndTheDialogStays() throws Exception {
        ReleaseViewModel dialog = parts.open("");
        dialog.kindProperty().set(Kind.NO_MAIL);
        parts.gate.vaults.vault.write(
                handle -> handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", parts.maria.id()));
        act(dialog, parts.gate.code(parts.ofNadia));
        assertEquals(
                "The account of Maria Kowalska is switched off. Ask an administrator.",
                dialog.getProof().getMessage());
        assertEquals(List.of(DialogRoute.RELEASE_SIGN_IN), parts.navigator.steps);
        assertInstanceOf(
                PasswordAnswer.SwitchedOff.class,
                parts.gate.signIn.password("maria.kowalska", TestGate.PASSWORD.toCharArray()));
    }

    @Test
    void cancellingForgetsWhomItWasAbout() {
        parts.open("").cancel();
        assertEquals(Optional.empty(), parts.flow.subject());
        assertEquals("close", parts.navigator.steps.get(1));
    }
}
