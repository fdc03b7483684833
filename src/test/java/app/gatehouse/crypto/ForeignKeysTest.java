/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key derivations and ciphers of other programs' files, against published vectors and other libraries' results. */
class ForeignKeysTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String hex(Secret secret) {
        return HexFormat.of().formatHex(secret.bytes());
    }

    private static Secret ascii(String text) {
        return Secret.taking(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Secret counted() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }
        return Secret.taking(key);
    }

    /** RFC 7914, section 12. */
    @ParameterizedTest
    @CsvSource({
        "'', '', 16, 1, 1, 77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
        "password, NaCl, 1024, 8, 16, fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b3731622eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
    })
    void scryptDerivesAsItsRfc(String password, String salt, long n, long r, long p, String key) {
        assertEquals(key, hex(Scrypt.derive(ascii(password), salt.getBytes(StandardCharsets.US_ASCII), n, r, p, 64)));
    }

    @Test
    void scryptIsBounded() {
        assertTrue(Scrypt.allows(32768, 8, 1));
        assertTrue(Scrypt.allows(1 << 20, 1, 8));
        assertFalse(Scrypt.allows(32767, 8, 1));
        assertFalse(Scrypt.allows(1, 8, 1));
        assertFalse(Scrypt.allows(0, 8, 1));
        assertFalse(Scrypt.allows(-32768, 8, 1));
        assertFalse(Scrypt.allows(1 << 20, 8, 1));
        assertFalse(Scrypt.allows(Long.MIN_VALUE, 8, 1));
        assertFalse(Scrypt.allows(32768, 8, 64));
        assertThrows(IllegalArgumentException.class, () -> Scrypt.derive(ascii("a"), new byte[8], 1L << 40, 8, 1, 32));
    }

    /** RFC 6070; RFC 7914, section 11; the last one by another library. */
    @ParameterizedTest
    @CsvSource({
        "SHA1, password, salt, 4096, 4b007901b765489abead49d926f721d065a429c1",
        "SHA1, passwordPASSWORDpassword, saltSALTsaltSALTsaltSALTsaltSALTsalt, 4096, 3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038",
        "SHA256, passwd, salt, 1, 55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783",
        "SHA256, Password, NaCl, 80000, 4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56a1d425a1225833549adb841b51c9b3176a272bdebba1d078478f62b397f33c8d",
        "SHA512, '', salt, 3, 35728858479af699c1690e989eba0d104c6c9d7ff67373a48e4f87e90cb55af771ac93458ee4ba4ac24f1e927bc4aba5bfed6aa82a752ad40403fbfd9575a46cac3cb73c1f1e",
    })
    void pbkdf2DerivesAsItsRfcs(Hmac.Hash hash, String password, String salt, long rounds, String key) {
        assertEquals(
                key,
                hex(Pbkdf2.derive(
                        hash, ascii(password), salt.getBytes(StandardCharsets.US_ASCII), rounds, key.length() / 2)));
    }

    @Test
    void pbkdf2IsBounded() {
        assertTrue(Pbkdf2.allows(600_000));
        assertFalse(Pbkdf2.allows(0));
        assertFalse(Pbkdf2.allows(-1));
        assertFalse(Pbkdf2.allows(2_000_000_000));
    }

    @Test
    void argon2dDerivesAsTheReferenceDoes() {
        assertArrayEquals(
                hex("3e571301fab1be102581079b3c60f3444747f7af0906ca9d4a712e8e0b6ee024"),
                Argon2d.derive(
                        "password".getBytes(StandardCharsets.US_ASCII),
                        "somesalt12345678".getBytes(StandardCharsets.US_ASCII),
                        new Argon2id.Parameters(64, 3, 2),
                        32));
    }

    @Test
    void aesRoundsAreThoseOfSingleBlocks() {
        byte[] composite = new byte[32];
        for (int i = 0; i < composite.length; i++) {
            composite[i] = (byte) (100 + i);
        }
        assertEquals(
                "38383e99745dfb292f2faf1909dc975f22f92cef8d74402ddcbfe5e4124af380",
                hex(AesRounds.derive(Secret.taking(composite), counted().bytes(), 10_000)));
        assertFalse(AesRounds.allows(1L << 40));
    }

    /** RFC 5869, test case 1, from its pseudorandom key on. */
    @Test
    void hkdfExpandsAlone() {
        assertEquals(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
                hex(Hkdf.expand(
                        Secret.taking(hex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")),
                        hex("f0f1f2f3f4f5f6f7f8f9"),
                        42)));
    }

    /** draft-irtf-cfrg-xchacha-03, 2.2.1. */
    @Test
    void hChaCha20MakesTheKeyOfItsDraft() {
        assertEquals(
                "82413b4227b27bfed30e42508a877d73a0f9e4d58a74a853c12ec41326d3ecdc",
                hex(HChaCha20.key(counted(), hex("000000090000004a0000000031415927"))));
    }

    /** Sealed by libsodium 1.0.18 under the key 00 01 … 1f; the message's bytes are 0, 7, 14, …. */
    @ParameterizedTest
    @CsvSource({
        "0, 5439a56b48e66d11c39ccae1ba89e15a5aa38ec5a3d0308d, 921d7342654e1aa50acdd897c4e9987531",
        "1, 74af62316029e81f832e6035a5e318653067147589b3d279, 07e47f6de94be101f9db5472685282a44cb6",
        "15, f4ee5c30180e3c5c06b8d5f859b455f2b9ba64579c3ee11e, b8637648f60da527d46c0087a3d75cdf830092850f98f6cfd68ce2ff7d24a563",
        "16, 9a8e647aba3daa66114a5657449e7ccc166d81a23b41278b, 7d25548a9e68694ae5de2f9d8599852b18b4cd94e821ec8f1e15d5241e2fa0dcd4",
        "17, 2375624d52a93264acf1dcb630812b8d6801d6783c016338, 11b4895c18ce606cb0d662431c3941919e011a4a5db839341e039b086a7d1d8d8864",
        "64, 1e89b49e24468eab7a55196e543f79354a73d79553651166, d624028ca79b50e68f652486162fddf3340de73292b49828a5c93a3016a22270d6b22d3aad60db1b7cbbb799c264b27c18724066506f7fceb1f4be76f841fbd21a5d6d5fa09ee780f6b42a5afa6b11aa38",
        "100, 59c329a4f6fa584fffd826c7dfcc923972850304499deaed, 6fbc58be2972d7fd861b42dc88f9e992bba541f97bcdaac3705c30301761fcf346e43cada7b1d524bb7d3ad4a44e6734e926a846dbf1c4d998fd4596261a2eee798ea5fe228b7badf293ed34be4cf33acf95a64d26f16bea1edbb5974a49c38579bb1ccff1c64afb426257491a94cecdaef16326d7",
    })
    void opensWhatLibsodiumSealed(int length, String header, String sealed) throws AuthenticationFailed {
        byte[] wanted = new byte[length];
        for (int i = 0; i < length; i++) {
            wanted[i] = (byte) (i * 7);
        }
        assertArrayEquals(wanted, SecretStream.open(counted(), hex(header), hex(sealed)));
        byte[] bad = hex(sealed);
        for (int i = 0; i < bad.length; i++) {
            bad[i] ^= 1;
            assertThrows(AuthenticationFailed.class, () -> SecretStream.open(counted(), hex(header), bad));
            bad[i] ^= 1;
        }
    }

    @Test
    void aPieceThatIsNotTheLastIsRefused() {
        byte[] header = hex("2c5f75516b6be682f4336831c8ab19461460890c77892eca");
        byte[] sealed = hex("3e0fec859d99f27d0f48b7039835016053005a23");
        assertThrows(AuthenticationFailed.class, () -> SecretStream.open(counted(), header, sealed));
    }

    /** Encrypted by OpenSSL. */
    @Test
    void cbcDecryptsAndChecksThePadding() throws AuthenticationFailed {
        byte[] vector = hex("000102030405060708090a0b0c0d0e0f");
        assertArrayEquals(
                "a message of some length".getBytes(StandardCharsets.US_ASCII),
                CbcCipher.AES.decrypt(
                        counted(), vector, hex("fb0275afcbff2c4ff3ecc3d773219bad04f4764c411f62dee0c1a365e79c6a7b")));
        assertThrows(AuthenticationFailed.class, () -> CbcCipher.AES.decrypt(counted(), vector, new byte[15]));
        assertThrows(AuthenticationFailed.class, () -> CbcCipher.AES.decrypt(counted(), vector, new byte[0]));
        assertThrows(AuthenticationFailed.class, () -> CbcCipher.TWOFISH.decrypt(counted(), vector, new byte[32]));
    }
}
