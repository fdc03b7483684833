/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void wipesItsBytesAndThenRefusesThem() {
        byte[] bytes = {1, 2, 3};
        Secret secret = Secret.taking(bytes);
        secret.close();
        secret.close();
        assertArrayEquals(new byte[3], bytes);
        assertThrows(IllegalStateException.class, secret::bytes);
        assertThrows(IllegalStateException.class, secret::copy);
    }

    @Test
    void copiesLiveOnTheirOwn() {
        byte[] bytes = {1, 2, 3};
        Secret first = Secret.copyOf(bytes);
        Secret second = first.copy();
        bytes[0] = 9;
        first.close();
        assertArrayEquals(new byte[] {1, 2, 3}, second.bytes());
    }

    @Test
    void doesNotPrintItself() {
        assertEquals("Secret", Secret.taking(new byte[] {65}).toString());
    }

    @Test
    void isRandomWhenAskedTo() {
        SecureRandom random = new SecureRandom();
        Secret one = Secret.random(random, 32);
        Secret other = Secret.random(random, 32);
        assertEquals(32, one.length());
        assertFalse(java.util.Arrays.equals(one.bytes(), other.bytes()));
    }

    @Test
    void encodesAsUtf8InNfc() {
        String composed = "stra\u00dfe caf\u00e9 \ud55c \ud83d\ude00";
        String decomposed = "stra\u00dfe cafe\u0301 \u1112\u1161\u11ab \ud83d\ude00";
        byte[] expected = composed.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(expected, Utf8.encode(composed.toCharArray()).bytes());
        assertArrayEquals(expected, Utf8.encode(decomposed.toCharArray()).bytes());
        assertEquals(0, Utf8.encode(new char[0]).length());
    }

    @Test
    void refusesHalvesOfSurrogatePairs() {
        for (String half : new String[] {"\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "\ud83dx"}) {
            assertFalse(Utf8.canEncode(half.toCharArray()));
            assertThrows(IllegalArgumentException.class, () -> Utf8.encode(half.toCharArray()));
        }
        assertTrue(Utf8.canEncode("\ud83d\ude00\ud83d\ude00".toCharArray()));
    }

    @Test
    void leavesTheCallersTextAlone() {
        char[] text = {'c', 'a', 'f', 'e', '\u0301'};
        Utf8.encode(text).close();
        assertArrayEquals(new char[] {'c', 'a', 'f', 'e', '\u0301'}, text);
    }
}
