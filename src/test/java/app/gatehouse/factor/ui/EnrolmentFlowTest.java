/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.EmailEnrolment;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Proof;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentFlowTest {
    @TempDir
    Path folder;

    private FactorScreens screens;

    @BeforeEach
    void build() throws Exception {
        screens = new FactorScreens(folder);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private AppEnrolment begun() throws Exception {
        return screens.gate.enrolment.startApp(screens.maria, screens.proof(Proof.How.PASSWORD));
    }

    @Test
    void letsGoOfEverythingAndWipesTheSecret() throws Exception {
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), true);
        AppEnrolment enrolment = begun();
        screens.flow.enrol(enrolment);
        screens.flow.clear();
        assertEquals(Optional.empty(), screens.flow.proof());
        assertEquals(Optional.empty(), screens.flow.enrolment());
        assertFalse(screens.flow.isForced());
        assertThrows(IllegalStateException.class, enrolment::keyText);
    }

    @Test
    void wipesTheFormerSecretWhenANewOneIsMade() throws Exception {
        AppEnrolment former = begun();
        screens.flow.enrol(former);
        screens.flow.enrol(begun());
        assertThrows(IllegalStateException.class, former::keyText);
    }

    @Test
    void forgetsThatTheLastCodeWasUsedOnceTheNewOnesAreSaved() {
        screens.flow.noteLastCodeUsed();
        screens.flow.finish();
        assertFalse(screens.flow.isLastCodeUsed());
    }

    @Test
    void killsTheMailedCodeWhenAnAppIsChosenInstead() throws Exception {
        screens.gate.setUpMail();
        EmailEnrolment email = screens.gate.enrolment.startEmail(screens.maria, screens.proof(Proof.How.PASSWORD));
        screens.flow.enrol(email);
        email.mail(EmailAddress.of("maria.k@example.com").orElseThrow()).send();
        screens.flow.enrol(begun());
        assertEquals(Optional.empty(), screens.flow.emailEnrolment());
        assertEquals(Activation.OVER, email.confirm(screens.gate.mailer.last().code()));
    }
}
