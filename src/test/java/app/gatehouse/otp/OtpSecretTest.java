/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtpSecretTest {
    @Test
    void newOnesHave160BitsAndDiffer() {
        SecureRandom random = new SecureRandom();
        OtpSecret first = OtpSecret.generate(random);
        OtpSecret second = OtpSecret.generate(random);
        assertEquals(160, first.bits());
        assertEquals(20, first.copy().length);
        assertFalse(first.sameAs(second));
    }

    @Test
    void keepsItsOwnCopy() {
        byte[] bytes = "hello secret".getBytes(US_ASCII);
        OtpSecret secret = OtpSecret.of(bytes);
        bytes[0] = 0;
        secret.copy()[1] = 0;
        assertArrayEquals("hello secret".getBytes(US_ASCII), secret.copy());
    }

    @Test
    void isGoneAfterClosing() {
        OtpSecret secret = OtpSecret.of(new byte[] {1, 2, 3});
        secret.close();
        secret.close();
        assertThrows(IllegalStateException.class, secret::copy);
        assertThrows(IllegalStateException.class, secret::keyText);
    }

    @Test
    void saysNothingOfItself() {
        OtpSecret secret = OtpSecret.of("hello secret".getBytes(US_ASCII));
        assertEquals("OtpSecret", secret.toString());
        assertNotEquals(secret, OtpSecret.of("hello secret".getBytes(US_ASCII)));
    }

    @Test
    void comparesBytes() {
        OtpSecret secret = OtpSecret.of(new byte[] {1, 2, 3});
        assertTrue(secret.sameAs(OtpSecret.of(new byte[] {1, 2, 3})));
        assertFalse(secret.sameAs(OtpSecret.of(new byte[] {1, 2})));
        assertFalse(secret.sameAs(OtpSecret.of(new byte[] {1, 2, 4})));
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "foo, MZXW 6", "fooba, MZXW 6YTB", "foobar, MZXW 6YTB OI"})
    void isTypedInGroupsOfFour(String plain, String typed) {
        assertEquals(typed, new String(OtpSecret.of(plain.getBytes(US_ASCII)).keyText()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 257, 10_000})
    void hasOneTo256Bytes(int length) {
        assertThrows(IllegalArgumentException.class, () -> OtpSecret.of(new byte[length]));
    }
}
