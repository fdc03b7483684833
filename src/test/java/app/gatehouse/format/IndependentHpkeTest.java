/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.crypto.AuthenticationFailed;
import app.gatehouse.crypto.Hpke;
import app.gatehouse.crypto.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The independent receiver against the RFC, and the program against the independent receiver. */
class IndependentHpkeTest {
    private static final byte[] INFO = "Ode on a Grecian Urn".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ASSOCIATED = "Count-0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MESSAGE = "Beauty is truth, truth beauty".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEED = hex("6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037");

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** RFC 9180, A.1: the same but for AES-128-GCM. */
    @Test
    void theReceiverOpensTheMessageOfTheRfc() throws Exception {
        byte[] privateKey = IndependentHpke.privateKey(SEED);
        assertArrayEquals(hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"), privateKey);
        byte[] opened = IndependentHpke.open(
                1,
                privateKey,
                hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
                INFO,
                ASSOCIATED,
                hex("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a"));
        assertArrayEquals(MESSAGE, opened);
    }

    @Test
    void theProgramDerivesThePublicKeyOfTheRfc() {
        try (Secret seed = Secret.copyOf(SEED)) {
            assertEquals(
                    "3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d",
                    HexFormat.of().formatHex(Hpke.publicKey(seed)));
        }
    }

    @Test
    void theReceiverOpensWhatTheProgramSeals() throws Exception {
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 20; i++) {
            try (Secret seed = Secret.random(random, Hpke.SEED_LENGTH)) {
                byte[] sealed = Hpke.seal(Hpke.publicKey(seed), INFO, ASSOCIATED, MESSAGE, random);
                byte[] opened = IndependentHpke.open(
                        IndependentHpke.privateKey(seed.bytes()),
                        Arrays.copyOf(sealed, Hpke.ENCAPSULATION_LENGTH),
                        INFO,
                        ASSOCIATED,
                        Arrays.copyOfRange(sealed, Hpke.ENCAPSULATION_LENGTH, sealed.length));
                assertArrayEquals(MESSAGE, opened);
                assertArrayEquals(MESSAGE, Hpke.open(seed, INFO, ASSOCIATED, sealed));
            }
        }
    }

    @Test
    void nothingOpensWhenAnyByteIsAnother() {
        try (Secret seed = Secret.copyOf(SEED);
                Secret other = Secret.random(new SecureRandom(), Hpke.SEED_LENGTH)) {
            byte[] sealed = Hpke.seal(Hpke.publicKey(seed), INFO, ASSOCIATED, MESSAGE, new SecureRandom());
            for (int i = 0; i < sealed.length; i++) {
                byte[] bad = sealed.clone();
                // The highest bit of the encapsulation means nothing to X25519, yet the key is bound to it.
                bad[i] ^= (byte) 0x80;
                assertThrows(AuthenticationFailed.class, () -> Hpke.open(seed, INFO, ASSOCIATED, bad), "byte " + i);
            }
            assertThrows(AuthenticationFailed.class, () -> Hpke.open(other, INFO, ASSOCIATED, sealed));
            assertThrows(AuthenticationFailed.class, () -> Hpke.open(seed, ASSOCIATED, ASSOCIATED, sealed));
            assertThrows(AuthenticationFailed.class, () -> Hpke.open(seed, INFO, INFO, sealed));
            byte[] cut = Arrays.copyOf(sealed, Hpke.OVERHEAD - 1);
            assertThrows(AuthenticationFailed.class, () -> Hpke.open(seed, INFO, ASSOCIATED, cut));
        }
    }

    /** Points whose shared secret is zero for every key: everybody could seal with them. */
    @Test
    void anEncapsulationOfLowOrderOpensNothing() {
        String[] points = {
            "00".repeat(32),
            "01" + "00".repeat(31),
            "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
            "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
            "ec" + "ff".repeat(30) + "7f",
            "ed" + "ff".repeat(30) + "7f",
            "ee" + "ff".repeat(30) + "7f"
        };
        try (Secret seed = Secret.copyOf(SEED)) {
            for (String point : points) {
                byte[] sealed = Arrays.copyOf(hex(point), Hpke.OVERHEAD + 32);
                assertThrows(AuthenticationFailed.class, () -> Hpke.open(seed, INFO, ASSOCIATED, sealed), point);
            }
        }
    }

    @Test
    void noTwoMessagesBeginAlike() {
        try (Secret seed = Secret.copyOf(SEED)) {
            SecureRandom random = new SecureRandom();
            byte[] one = Hpke.seal(Hpke.publicKey(seed), INFO, ASSOCIATED, MESSAGE, random);
            byte[] two = Hpke.seal(Hpke.publicKey(seed), INFO, ASSOCIATED, MESSAGE, random);
            assertEquals(-1, Arrays.mismatch(one, one));
            assertEquals(true, Arrays.mismatch(one, two) < Hpke.ENCAPSULATION_LENGTH);
        }
    }
}
