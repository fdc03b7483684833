/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import static app.gatehouse.authenticator.Typed.KEY;
import static app.gatehouse.authenticator.Typed.add;
import static app.gatehouse.authenticator.Typed.totp;
import static app.gatehouse.authenticator.Typed.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCodesTest {
    private TestGate gate;
    private Person maria;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void showsTheCodeAndTheNextOne() throws Exception {
        Account account = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        try (AccountCodes codes = gate.accounts.codes(maria.id())) {
            assertEquals(Optional.empty(), codes.at(account, gate.time.now()), "not held yet");
            codes.hold(List.of(account.id()));
            TimedCode shown = codes.at(account, gate.time.now()).orElseThrow();
            assertEquals(IndependentCode.of(KEY, gate.time.now()), new String(shown.now()));
            assertEquals(IndependentCode.of(KEY, gate.time.now().plusSeconds(30)), new String(shown.next()));
        }
    }

    @Test
    void lettersOfSteamAreCodesByTimeAndCountersAreNot() throws Exception {
        Account steam = add(gate.accounts, maria.id(), uri("steam://63BEDWCQZKTQWPESARIERL5DTTQFCJTK"));
        Account counter = add(gate.accounts, maria.id(), uri("otpauth://hotp/B:b?secret=MZXW6YTC&counter=42"));
        try (AccountCodes codes = gate.accounts.codes(maria.id())) {
            codes.hold(List.of(steam.id(), counter.id()));
            TimedCode shown =
                    codes.at(steam, java.time.Instant.ofEpochSecond(1511200518)).orElseThrow();
            assertEquals("FR8RV", new String(shown.now()));
            assertEquals(Optional.empty(), codes.at(counter, gate.time.now()));
        }
    }

    @Test
    void holdsNoMoreThanWhatIsInSightAndWipesTheRest() throws Exception {
        Map<Long, OtpSecret> given = new HashMap<>();
        AccountCodes codes = new AccountCodes(ids -> {
            Map<Long, OtpSecret> read = new HashMap<>();
            ids.forEach(id -> read.put(id, OtpSecret.of(new byte[] {id.byteValue()})));
            given.putAll(read);
            return read;
        });
        codes.hold(List.of(1L, 2L));
        OtpSecret first = given.get(1L);
        codes.hold(List.of(2L, 3L));
        assertEquals(2, codes.size());
        assertThrows(IllegalStateException.class, first::copy);
        given.get(2L).copy();
        codes.close();
        assertEquals(0, codes.size());
        given.values().forEach(secret -> assertThrows(IllegalStateException.class, secret::copy));
    }

    @Test
    void whatComesAfterClosingIsWiped() throws Exception {
        Map<Long, OtpSecret> given = new HashMap<>();
        AccountCodes[] codes = new AccountCodes[1];
        codes[0] = new AccountCodes(ids -> {
            codes[0].close();
            given.put(1L, OtpSecret.of(new byte[] {1}));
            return Map.copyOf(given);
        });
        codes[0].hold(List.of(1L));
        assertEquals(0, codes[0].size());
        assertThrows(IllegalStateException.class, given.get(1L)::copy);
    }
}
