/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.shell.Messages;
import app.gatehouse.vault.VaultException.Reason;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultMessagesTest {
    @ParameterizedTest
    @EnumSource
    void hasASentenceForEveryReason(Reason reason) {
        String sentence = new Messages(Locale.ROOT).get("vault.error." + reason);
        assertTrue(sentence.matches("[A-Z].*\\.( [A-Z].*\\.)*"), sentence);
        assertEquals(-1, sentence.indexOf('{'));
    }
}
