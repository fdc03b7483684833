/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static app.gatehouse.authenticator.ui.AccountScreens.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.ui.Asked;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountDialogsTest {
    private AccountScreens screens;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new AccountScreens(folder);
        screens.add("totp/GitHub:maria?secret=" + KEY);
        screens.flow.rename(screens.accounts().get(0));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private RenameAccountViewModel renaming() {
        return new RenameAccountViewModel(
                screens.holder(), screens.gate.accounts, screens.flow, new InlineBackground(), screens.messages);
    }

    private AccountQrViewModel qr() {
        return new AccountQrViewModel(
                screens.holder(),
                screens.gate.accounts,
                screens.flow,
                new ZxingQrWriter(),
                new InlineBackground(),
                screens.countdown(),
                screens.messages);
    }

    private Proof proof(Proof.How how) {
        return new Proof(screens.maria.id(), how, screens.gate.time);
    }

    @Test
    void renamingBeginsWithTheOldNamesAndKeepsTheNewOnes() throws Exception {
        RenameAccountViewModel renaming = renaming();
        assertEquals("GitHub", renaming.issuerProperty().get());
        assertEquals("maria", renaming.nameProperty().get());
        renaming.issuerProperty().set("");
        assertFalse(renaming.isSaveOff());
        renaming.nameProperty().set(" ");
        assertTrue(renaming.isSaveOff());
        renaming.issuerProperty().set("GitHub 2");
        renaming.save();
        assertEquals("GitHub 2", screens.accounts().get(0).issuer());
        assertEquals("Saved.", screens.dialogs.toasts.get(0));
        renaming.close();
        assertEquals("", renaming.issuerProperty().get());
    }

    @Test
    void aProofLeadsToTheQrCode() throws Exception {
        Asked asked = new AskToShowAccount(screens.flow);
        assertEquals("GitHub", asked.textArguments()[0]);
        Proof proof = proof(Proof.How.PASSWORD);
        assertEquals(Asked.Answer.DONE, asked.run(proof));
        asked.done(proof);
        assertEquals(DialogRoute.ACCOUNT_QR, screens.navigator.last());
        AccountQrViewModel qr = qr();
        assertNotNull(qr.getQr());
        assertEquals("GitHub · maria", qr.getLabel());
        assertEquals(Optional.empty(), screens.flow.takeProof(), "it is used up");
    }

    @Test
    void theQrCodeIsGoneAfterAMinute() {
        screens.flow.show(proof(Proof.How.PASSWORD));
        AccountQrViewModel qr = qr();
        screens.gate.time.pass(Duration.ofSeconds(59));
        screens.ticker.beat();
        assertEquals("Shown for 1 s", qr.getState());
        screens.gate.time.pass(Duration.ofSeconds(1));
        screens.ticker.beat();
        assertEquals("close", screens.navigator.last());
        qr.close();
        assertNull(qr.getQr());
    }

    @Test
    void withoutAProofThereIsNoQrCode() {
        assertNull(qr().getQr());
        screens.flow.show(proof(Proof.How.BACKUP_CODE_SIGN_IN));
        AccountQrViewModel qr = qr();
        assertNull(qr.getQr());
        assertFalse(qr.getMessage().isEmpty());
    }

    @Test
    void theEndOfASessionClearsTheFlow() {
        screens.flow.show(proof(Proof.How.PASSWORD));
        screens.flow.confirm(AccountScreens.uri("steam://" + KEY));
        screens.flow.clear();
        assertEquals(Optional.empty(), screens.flow.account());
        assertEquals(Optional.empty(), screens.flow.found());
        assertEquals(Optional.empty(), screens.flow.takeProof());
    }
}
