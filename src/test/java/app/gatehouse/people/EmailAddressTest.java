/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static EmailAddress address(String typed) {
        return EmailAddress.of(typed).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maria.k@example.com",
                "m@x.example",
                "o'brien+shift=2@plant-4.example.com",
                "root@localhost",
                "maria@bücher.example",
                "maria@пример.example",
                "A_B/C{d}|~`^?*&%$#!@example.com"
            })
    void whatMailServersTakeIsAnAddress(String typed) {
        assertEquals(typed, address(typed).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "maria",
                "@example.com",
                "maria@",
                "maria@@example.com",
                "maria@example..com",
                "maria@.example.com",
                "maria@example.com.",
                ".maria@example.com",
                "maria.@example.com",
                "ma..ria@example.com",
                "ma ria@example.com",
                "maria@exam ple.com",
                "maria@-example.com",
                "maria@example-.com",
                "maria@exa_mple.com",
                "maria@[192.0.2.7]",
                "\"maria k\"@example.com",
                "maria(shift 2)@example.com",
                "Maria <maria@example.com>",
                "maria@example.com, jonas@example.com",
                "zoë@example.com",
                "maria@example.com\nBcc: thief@example.org",
                "maria@example.com\r\nBcc: thief@example.org",
                "ma\u0000ria@example.com",
                "maria\u202e@example.com",
                "maria@example.com\u0000"
            })
    void everythingElseIsNone(String typed) {
        assertEquals(Optional.empty(), EmailAddress.of(typed));
    }

    @Test
    void blanksAroundItAreNoPartOfIt() {
        assertEquals("maria@example.com", address("  maria@example.com\t").text());
    }

    @Test
    void longestOnesPassAndLongerOnesDoNot() {
        String local = "a".repeat(64);
        String label = "b".repeat(61);
        String domain = label + "." + label + "." + label + ".com";
        assertTrue(EmailAddress.of(local + "@" + domain).isPresent());
        assertFalse(EmailAddress.of(local + "a@" + domain).isPresent());
        assertFalse(EmailAddress.of(local + "@" + domain + "." + "c".repeat(9)).isPresent());
        assertFalse(EmailAddress.of("m@" + "b".repeat(64) + ".com").isPresent());
    }

    @Test
    void domainInAnyScriptTravelsInItsAsciiForm() {
        EmailAddress address = address("maria@Bücher.example");
        assertEquals("maria@xn--bcher-kva.example", address.ascii());
        assertEquals("xn--bcher-kva.example", address.asciiDomain());
        assertEquals("maria@Bücher.example", address.text());
    }

    @Test
    void asciiFormMayNotBeTooLongEither() {
        assertEquals(Optional.empty(), EmailAddress.of("m@" + "ü".repeat(60) + ".example"));
    }

    @Test
    void sameMailboxIsEqualHoweverItsDomainIsWritten() {
        assertEquals(address("maria@BÜCHER.example"), address("maria@bücher.example"));
        assertEquals(
                address("maria@BÜCHER.example").hashCode(),
                address("maria@bücher.example").hashCode());
        assertNotEquals(address("Maria@example.com"), address("maria@example.com"));
    }

    @ParameterizedTest
    @CsvSource({
        "maria.k@example.com, m•••••k@example.com",
        "mk@example.com, m•••••@example.com",
        "m@example.com, m•••••@example.com",
        "maximilian@example.com, m•••••n@example.com"
    })
    void maskedFormHidesTheNameAndItsLength(String typed, String masked) {
        assertEquals(masked, address(typed).masked());
    }

    @Test
    void neverPrintsItself() {
        assertEquals("EmailAddress", address("maria@example.com").toString());
    }
}
