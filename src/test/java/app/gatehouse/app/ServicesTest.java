/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.factor.MailedCode;
import app.gatehouse.people.Addition;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program's own wiring sees to, and no service by itself. */
class ServicesTest {
    private static final String PASSWORD = "crane-Otter-57-plum";
    private static final EmailAddress ADDRESS =
            EmailAddress.of("jonas.weber@example.com").orElseThrow();

    private TestWorld world;
    private Services services;
    private Person jonas;

    @BeforeEach
    void open(@TempDir Path folder) throws VaultException {
        world = new TestWorld(folder);
        services = new Services(world.world);
        services.door.create("copper lantern drifts over the harbour".toCharArray());
        Addition added = services.people.addFirstAdministrator(
                NewPerson.of("Jonas Weber", "jonas.weber", ADDRESS.text()), PASSWORD.toCharArray());
        jonas = assertInstanceOf(Addition.Added.class, added).person();
    }

    @AfterEach
    void close() {
        services.door.lock();
        world.close();
    }

    @Test
    void theEndOfASessionKillsTheMailedCodesOfItsPerson() {
        PasswordAnswer answer = services.signIn.password("jonas.weber", PASSWORD.toCharArray());
        assertInstanceOf(PasswordAnswer.Admitted.class, answer);
        MailedCode code = services.mailedCodes.begin(jonas, ADDRESS);
        services.sessions.end(SessionEnd.SIGNED_OUT);
        assertEquals(CodeMail.Phase.OVER, code.state().phase());
    }

    @Test
    void lockingTheVaultKillsEveryMailedCode() {
        MailedCode code = services.mailedCodes.begin(jonas, ADDRESS);
        services.door.lock();
        assertEquals(CodeMail.Phase.OVER, code.state().phase());
    }
}
