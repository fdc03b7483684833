/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.otp.OtpParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCopyViewModelTest {
    private final Account first = new Account(1, "MES line control", "m", OtpParameters.ISSUED, false);
    private final Account second = new Account(2, "VPN", "m", OtpParameters.ISSUED, false);
    private AccountScreens screens;
    private CodeCopyViewModel copies;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new AccountScreens(folder);
        copies = screens.copies();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void copiesForThirtySecondsAndSaysSo() {
        char[] code = "630188".toCharArray();
        copies.copy(first, "MES line control", code);
        assertEquals("630188", screens.clipboard.text);
        assertEquals(Duration.ofSeconds(30), screens.clipboard.wipeAfter);
        assertEquals(List.of("MES line control copied. Clipboard clears in 30 s."), screens.dialogs.toasts);
        assertArrayEquals(new char[6], code);
    }

    @Test
    void theRowIsTickedForTwoSeconds() {
        copies.copy(first, "x", "1".toCharArray());
        assertTrue(copies.isCopied(first));
        pass(1);
        assertTrue(copies.isCopied(first));
        copies.copy(second, "x", "1".toCharArray());
        assertFalse(copies.isCopied(first));
        pass(1);
        assertTrue(copies.isCopied(second));
        pass(1);
        assertFalse(copies.isCopied(second));
    }

    @Test
    void closingStopsTheCount() {
        copies.copy(first, "x", "1".toCharArray());
        copies.close();
        assertEquals(0, screens.ticker.listeners());
    }

    private void pass(int seconds) {
        screens.gate.time.pass(Duration.ofSeconds(seconds));
        screens.ticker.beat();
    }
}
