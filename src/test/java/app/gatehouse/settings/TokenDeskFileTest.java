/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import app.gatehouse.authenticator.AccountSecrets;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.TokenStock;
import app.gatehouse.people.Administrators;
import app.gatehouse.testing.TestGate;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator may choose by mistake as a list of token keys. */
class TokenDeskFileTest {
    @TempDir
    Path folder;

    private TestGate gate;
    private TokenDesk desk;

    @BeforeEach
    void station() throws Exception {
        gate = new TestGate(folder.resolve("station"));
        desk = new TokenDesk(new TokenStock(
                gate.vaults.vault,
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.time,
                new SecureRandom(),
                new AccountSecrets()));
    }

    @AfterEach
    void close() {
        gate.close();
    }

    /** A pipe would be waited for, for as long as nobody writes. */
    @Test
    void whatIsNoFileIsNotOpened() throws Exception {
        assertUnreadable(folder);
        assertUnreadable(folder.resolve("missing.csv"));
        Path pipe = folder.resolve("pipe");
        Assumptions.assumeTrue(canMakePipe(pipe));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertUnreadable(pipe));
    }

    private void assertUnreadable(Path file) {
        TokenFileFailure failure = assertThrows(TokenFileFailure.class, () -> desk.preview(1, file, Optional.empty()));
        assertEquals(TokenFileFailure.Reason.UNREADABLE, failure.reason());
    }

    private static boolean canMakePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
