/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Proof;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.shell.Route;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolAppViewModelTest {
    @TempDir
    Path folder;

    private final List<String> drawn = new ArrayList<>();
    private FactorScreens screens;
    private AppEnrolment enrolment;
    private OtpSecret secret;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        enrolment = screens.gate.enrolment.startApp(screens.maria, screens.proof(Proof.How.PASSWORD));
        secret = TestGate.secret(enrolment);
        screens.flow.enrol(enrolment);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private EnrolAppViewModel open() {
        return new EnrolAppViewModel(
                screens.holder(),
                screens.flow,
                text -> {
                    drawn.add(text);
                    return QrMatrix.of(21, (x, y) -> true);
                },
                screens.clipboard,
                new InlineBackground(),
                screens.messages);
    }

    @Test
    void drawsTheAccountAsQrCode() {
        assertNotNull(open().getQr());
        assertEquals(List.of(enrolment.otpAuthUri()), drawn);
    }

    @Test
    void turnsItOnAtTheFirstValidCode() throws Exception {
        open().confirm(screens.gate.code(secret));
        assertTrue(screens.gate.factors.app(screens.maria.id()).isPresent());
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
    }

    @Test
    void asksAgainAfterAWrongCode() throws Exception {
        EnrolAppViewModel viewModel = open();
        char[] wrong = screens.gate.wrongCode(secret);
        viewModel.confirm(wrong);
        assertEquals(
                "That code does not match. Check the phone’s clock, then type the next code.", viewModel.getMessage());
        assertEquals(1, viewModel.getWrongCodes());
        assertArrayEquals(new char[6], wrong);
        assertEquals(Optional.empty(), screens.gate.factors.app(screens.maria.id()));
        viewModel.typing();
        assertEquals("", viewModel.getMessage());
    }

    @Test
    void namesTheClocksWhenTheCodeIsMinutesAway() {
        EnrolAppViewModel viewModel = open();
        viewModel.confirm(screens.gate.code(secret, 10));
        assertEquals(
                "The phone’s clock and the station’s differ by minutes. Set the wrong one right, then type the next"
                        + " code.",
                viewModel.getMessage());
    }

    @Test
    void copiesTheKeyWithoutSpacesForHalfAMinute() {
        EnrolAppViewModel viewModel = open();
        viewModel.copyKey();
        assertEquals(new String(enrolment.keyText()).replace(" ", ""), screens.clipboard.text);
        assertEquals(Duration.ofSeconds(30), screens.clipboard.wipeAfter);
        assertTrue(viewModel.isCopied());
    }

    @Test
    void wipesTheSecretWhenLeft() {
        EnrolAppViewModel viewModel = open();
        viewModel.close();
        assertNull(viewModel.getQr());
        assertEquals(Optional.empty(), screens.flow.enrolment());
        assertThrows(IllegalStateException.class, enrolment::keyText);
    }

    @Test
    void goesBackToTheChoiceWithTheSecretWiped() {
        open().back();
        assertEquals(Route.CHOOSE_METHOD, screens.navigator.last());
        assertThrows(IllegalStateException.class, enrolment::keyText);
    }

    @Test
    void tellsWhoComesWithoutASecretToBeginAgain() {
        screens.flow.dropEnrolment();
        EnrolAppViewModel viewModel = open();
        assertEquals("That took too long. Go back and begin again.", viewModel.getMessage());
        char[] code = "123456".toCharArray();
        viewModel.confirm(code);
        assertArrayEquals(new char[6], code);
        assertEquals(0, viewModel.keyText().length);
    }
}
