/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.KeyText.Form;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.KeyEntry.State;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyEntryTest {
    private final KeyEntry entry = new KeyEntry(128, new Messages(Locale.ENGLISH));

    private void type(String text) {
        entry.type(text.toCharArray(), Optional.empty());
    }

    private String error() {
        return entry.errorProperty().get();
    }

    @Test
    void aKeyOfUsualLengthIsThereAtOnceAndAShortOneWhenItIsLeft() {
        type("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertEquals(State.WHOLE, entry.getState());
        type("GEZDGNBVGY3TQOJQ");
        assertEquals(State.NONE, entry.getState());
        assertThrows(IllegalStateException.class, entry::secret);
        entry.leave(false);
        assertEquals(State.SHORT, entry.getState());
        assertEquals(80, entry.secret().bits());
    }

    @Test
    void namesACutKeyOnlyWhenItIsLeft() {
        type("GEZDGNBVG");
        assertEquals("", error());
        entry.leave(false);
        assertEquals("A letter is missing, or there is one too many. Compare the key.", error());
        type("");
        entry.leave(true);
        assertEquals("", error());
    }

    @Test
    void speaksOfTheFormThatWasChosen() {
        type("GEZD1");
        assertTrue(error().startsWith("A setup key has no “1” (character 5)."), error());
        entry.type("00G".toCharArray(), Optional.of(Form.HEX));
        assertTrue(error().startsWith("A key in hex digits has no “G” (character 3)."), error());
    }

    @Test
    void asksForTheFormWhereBothWouldDo() {
        type("ABCD2345".repeat(5));
        entry.leave(false);
        assertEquals(State.EITHER, entry.getState());
        assertFalse(entry.isWhole());
        assertEquals("", error());
    }

    @Test
    void wipesTheKeyBeforeWithEachChange() {
        type("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        OtpSecret before = entry.secret();
        type("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJA");
        assertThrows(IllegalStateException.class, before::copy);
        OtpSecret last = entry.secret();
        entry.close();
        assertThrows(IllegalStateException.class, last::copy);
    }
}
