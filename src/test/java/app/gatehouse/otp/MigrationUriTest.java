/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.otp.MigrationUri.Item;
import app.gatehouse.otp.MigrationUri.Parsed;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses were written by {@code src/test/python/migration.py}, which shares nothing with the reader. */
class MigrationUriTest {
    private static final String ONE =
            "otpauth-migration://offline?data=Ci0KFAECAwQFBgcICQoLDA0ODxAREhMUEglBY21lOmFubmEa"
                    + "BEFjbWUgASgBMAIKJQoUAQIDBAUGBwgJCgsMDQ4PEBESExQSA2JlbhoAIAIoAjABOAcQARgDKPnStP%2F%2F%2F%2F%2F%2F%2FwE%3D";
    private static final String TWO =
            "otpauth-migration://offline?data=CigKFBQTEhEQDw4NDAsKCQgHBgUEAwIBEgRjbGVvGgRCZXRh"
                    + "IAMoAjACCiYKFAECAwQFBgcICQoLDA0ODxAREhMUEgNvbGQaA01kNSAEKAEwAhABGAMgASj50rT%2F%2F%2F%2F%2F%2F%2F8B";
    private static final String THREE =
            "otpauth-migration://offline?data=CiEKCkhlbGxvId6tvu8SBmRvcmFAeBoFR2FtbWEgASgBMA"
                    + "IQARgDIAIo%2BdK0%2F%2F%2F%2F%2F%2F%2F%2FAQ%3D%3D";

    /** The example that programs which read these exports publish. */
    private static final String PUBLISHED =
            "otpauth-migration://offline?data=CjUKEPqlBekzoNEukL7qlsjBCDYSDnBpQHJhc3BiZXJy"
                    + "eXBpGgtyYXNwYmVycnlwaSABKAEwAhABGAEgACjr4JKK%2B%2F%2F%2F%2F%2F8B";

    private static MigrationUri part(String text) {
        return assertInstanceOf(Parsed.Part.class, MigrationUri.parse(text)).uri();
    }

    @Test
    void readsThePublishedExample() {
        try (MigrationUri part = part(PUBLISHED)) {
            OtpAuthUri account =
                    assertInstanceOf(Item.Account.class, part.items().get(0)).uri();
            assertEquals("raspberrypi", account.issuer());
            assertEquals("pi@raspberrypi", account.account());
            assertEquals(
                    "7KSQL2JTUDIS5EF65KLMRQIIGY", new String(account.secret().base32()));
            assertEquals(OtpParameters.ISSUED, account.parameters());
            assertEquals(1, part.size());
        }
    }

    @Test
    void collectsThePartsInAnyOrderAndSaysWhichAreMissing() {
        try (MigrationSet set = new MigrationSet()) {
            assertEquals(MigrationSet.Added.NEW, set.add(part(THREE)));
            assertEquals(List.of(1, 2), set.missing());
            assertEquals(MigrationSet.Added.NEW, set.add(part(ONE)));
            assertEquals(List.of(2), set.missing());
            assertFalse(set.complete());
            assertEquals(MigrationSet.Added.ALREADY_HERE, set.add(part(ONE)));
            assertEquals(MigrationSet.Added.OTHER_EXPORT, set.add(part(PUBLISHED)));
            assertEquals(MigrationSet.Added.NEW, set.add(part(TWO)));
            assertTrue(set.complete());
            List<String> names = set.items().stream()
                    .map(item -> item instanceof Item.Account account
                            ? account.uri().account()
                            : ((Item.Refused) item).account())
                    .toList();
            assertEquals(List.of("anna", "ben", "cleo", "old", "dora@x"), names);
        }
    }

    @Test
    void keepsEveryParameter() {
        try (MigrationUri one = part(ONE);
                MigrationUri two = part(TWO)) {
            assertEquals(
                    OtpParameters.hotp(OtpAlgorithm.SHA256, 8, 7),
                    assertInstanceOf(Item.Account.class, one.items().get(1))
                            .uri()
                            .parameters());
            assertEquals(
                    OtpParameters.totp(OtpAlgorithm.SHA512, 8, 30),
                    assertInstanceOf(Item.Account.class, two.items().get(0))
                            .uri()
                            .parameters());
        }
    }

    @Test
    void refusesMd5AndNamesTheAccount() {
        try (MigrationUri two = part(TWO)) {
            assertEquals(
                    new Item.Refused("Md5", "old", OtpAuthUri.Reason.UNKNOWN_ALGORITHM),
                    two.items().get(1));
        }
    }

    @Test
    void closingASetWipesItsSecrets() {
        MigrationUri part = part(ONE);
        OtpAuthUri account =
                assertInstanceOf(Item.Account.class, part.items().get(0)).uri();
        MigrationSet set = new MigrationSet();
        set.add(part);
        set.close();
        assertThrows(IllegalStateException.class, () -> account.secret().copy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth-migration://offline",
                "otpauth-migration://offline?data=%",
                "otpauth-migration://offline?data=####",
                "otpauth-migration://offline?data=Cg",
                // batch_index 5 of 3
                "otpauth-migration://offline?data=EAEYAyAF",
                // a length beyond the end, and one that does not fit
                "otpauth-migration://offline?data=Cv8B",
                "otpauth-migration://offline?data=Cv///////////wE="
            })
    void damagedOnesAreNamedSo(String text) {
        assertInstanceOf(Parsed.Damaged.class, MigrationUri.parse(text));
    }

    @Test
    void anotherAddressIsNotOne() {
        assertInstanceOf(Parsed.NotOne.class, MigrationUri.parse("otpauth://totp/a?secret=AAAA"));
    }

    @Test
    void damagedMessagesGiveAnAnswer() {
        Random random = new Random(20261124);
        String data = ONE.substring(ONE.indexOf('=') + 1).replace("%2F", "/").replace("%3D", "=");
        byte[] good = Base64.getDecoder().decode(data);
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = java.util.Arrays.copyOf(good, random.nextInt(good.length) + 1);
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            String text =
                    "otpauth-migration://offline?data=" + Base64.getUrlEncoder().encodeToString(bad);
            if (MigrationUri.parse(text) instanceof Parsed.Part part) {
                part.uri().close();
            }
        }
    }
}
