/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import static app.gatehouse.authenticator.Typed.KEY;
import static app.gatehouse.authenticator.Typed.add;
import static app.gatehouse.authenticator.Typed.totp;
import static app.gatehouse.authenticator.Typed.uri;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.NotProven;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private TestGate gate;
    private Person maria;
    private Person jan;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria.kowalska");
        jan = gate.add("jan.nowak");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    @Test
    void keepsEveryParameterDurably() throws Exception {
        add(gate.accounts, maria.id(), uri("otpauth://totp/A:a?secret=MZXW6YTB&algorithm=SHA256&digits=8&period=60"));
        add(gate.accounts, maria.id(), uri("otpauth://hotp/B:b?secret=MZXW6YTC&algorithm=SHA512&digits=7&counter=42"));
        add(gate.accounts, maria.id(), uri("steam://" + KEY));
        gate.restart();
        assertEquals(
                List.of(
                        new Account(
                                1, "A", "a", parameters("totp/x?secret=AA&algorithm=SHA256&digits=8&period=60"), false),
                        new Account(
                                2,
                                "B",
                                "b",
                                parameters("hotp/x?secret=AA&algorithm=SHA512&digits=7&counter=42"),
                                false),
                        new Account(3, "Steam", "", parameters("steam/x?secret=AA"), false)),
                gate.accounts.list(maria.id()));
        assertEquals(
                uri("otpauth://totp/A:a?secret=MZXW6YTB&algorithm=SHA256&digits=8&period=60")
                        .format(),
                gate.accounts.show(maria.id(), 1, proof(maria)).orElseThrow().format());
    }

    @Test
    void oneSecretIsKeptOnce() throws Exception {
        add(gate.accounts, maria.id(), totp("GitHub", KEY));
        assertEquals(
                List.of(AddAnswer.ALREADY_HERE, AddAnswer.ADDED, AddAnswer.ALREADY_HERE, AddAnswer.ALREADY_HERE),
                gate.accounts.add(
                        maria.id(),
                        List.of(
                                totp("Other", KEY),
                                totp("New", "MZXW6YTB"),
                                totp("Again", "MZXW6YTB"),
                                // The same key with a zero byte at its end, which makes the same codes.
                                totp("Zero", "MZXW6YTBAA"))));
        assertEquals(List.of("GitHub", "New"), issuers(maria));
        assertEquals(List.of(AddAnswer.ADDED), gate.accounts.add(jan.id(), List.of(totp("GitHub", KEY))));
    }

    @Test
    void aPreviewAnswersAsAddingDoesAndChangesNothing() throws Exception {
        List<OtpAuthUri> entries = List.of(totp("GitHub", KEY), totp("Again", KEY));
        List<AddAnswer> expected = List.of(AddAnswer.ADDED, AddAnswer.ALREADY_HERE);
        long saves = gate.vaults.vault.generation();
        assertEquals(expected, gate.accounts.preview(maria.id(), entries));
        assertEquals(saves, gate.vaults.vault.generation());
        assertEquals(List.of(), issuers(maria));
        assertEquals(expected, gate.accounts.add(maria.id(), entries));
        assertEquals(saves + 1, gate.vaults.vault.generation());
    }

    @Test
    void refusesEverySecretThatIsVerifiedHere() throws Exception {
        OtpSecret marias = gate.enrol(maria);
        OtpSecret jans = gate.enrol(jan);
        for (OtpSecret own : List.of(marias, jans)) {
            assertEquals(
                    List.of(AddAnswer.OWN_SECRET),
                    gate.accounts.add(maria.id(), List.of(OtpAuthUri.issued("Gatehouse", "maria", own))));
            byte[] longer = Arrays.copyOf(own.copy(), own.copy().length + 3);
            assertEquals(
                    List.of(AddAnswer.OWN_SECRET),
                    gate.accounts.add(
                            maria.id(), List.of(OtpAuthUri.issued("Gatehouse", "maria", OtpSecret.of(longer)))));
        }
        byte[] near = marias.copy();
        near[19] ^= 1;
        assertEquals(
                List.of(AddAnswer.ADDED),
                gate.accounts.add(maria.id(), List.of(OtpAuthUri.issued("Other", "maria", OtpSecret.of(near)))));
    }

    @Test
    void nobodyReachesAnotherPersonsAccounts() throws Exception {
        Account marias = add(gate.accounts, maria.id(), uri("otpauth://hotp/B:b?secret=MZXW6YTC&counter=42"));
        Account second = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        List<Account> before = gate.accounts.list(maria.id());
        long other = jan.id();
        assertEquals(List.of(), gate.accounts.list(other));
        assertEquals(Optional.empty(), gate.accounts.nextCode(other, marias.id()));
        assertEquals(Optional.empty(), gate.accounts.show(other, marias.id(), proof(jan)));
        assertEquals(List.of(), gate.accounts.export(other, proof(jan)));
        gate.accounts.rename(other, marias.id(), "X", "x");
        gate.accounts.pin(other, second.id(), true);
        gate.accounts.move(other, second.id(), false);
        gate.accounts.delete(other, marias.id());
        try (AccountCodes codes = gate.accounts.codes(other)) {
            codes.hold(List.of(marias.id(), second.id()));
            assertEquals(0, codes.size());
        }
        assertEquals(before, gate.accounts.list(maria.id()));
    }

    @Test
    void renamesWithAnyTextAndCutsWhatNoRowShows() throws Exception {
        Account account = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        gate.accounts.rename(maria.id(), account.id(), " a:b%zz\u202E\n🔑 ", "שלום");
        Account renamed = gate.accounts.list(maria.id()).get(0);
        assertEquals("a:b%zz🔑", renamed.issuer());
        assertEquals("שלום", renamed.name());
        gate.accounts.rename(maria.id(), account.id(), "", "🔑".repeat(10_000));
        assertEquals("", gate.accounts.list(maria.id()).get(0).issuer());
        assertEquals("🔑".repeat(120), gate.accounts.list(maria.id()).get(0).name());
    }

    @Test
    void saysThatANameWasCut() throws Exception {
        OtpAuthUri plain = totp("GitHub", KEY);
        OtpAuthUri longer = new OtpAuthUri("GitHub", "x".repeat(10_000), plain.secret(), plain.parameters());
        assertEquals(List.of(AddAnswer.ADDED_CUT), gate.accounts.add(maria.id(), List.of(longer)));
        assertEquals("x".repeat(120), gate.accounts.list(maria.id()).get(0).name());
    }

    @Test
    void movesAndPins() throws Exception {
        gate.accounts.add(
                maria.id(),
                List.of(totp("A", "MZXW6YTA"), totp("B", "MZXW6YTB"), totp("C", "MZXW6YTC"), totp("D", "MZXW6YTD")));
        List<Account> list = gate.accounts.list(maria.id());
        gate.accounts.move(maria.id(), list.get(2).id(), false);
        assertEquals(List.of("A", "C", "B", "D"), issuers(maria));
        gate.accounts.move(maria.id(), list.get(0).id(), true);
        assertEquals(List.of("C", "A", "B", "D"), issuers(maria));
        gate.accounts.move(maria.id(), list.get(3).id(), true);
        gate.accounts.pin(maria.id(), list.get(3).id(), true);
        assertEquals(List.of("D", "C", "A", "B"), issuers(maria));
        gate.accounts.move(maria.id(), list.get(2).id(), false);
        assertEquals(List.of("D", "C", "A", "B"), issuers(maria), "pinned ones stay before the others");
        gate.accounts.pin(maria.id(), list.get(3).id(), false);
        assertEquals(List.of("C", "A", "B", "D"), issuers(maria));
        add(gate.accounts, maria.id(), totp("E", "MZXW6YTE"));
        assertEquals(List.of("C", "A", "B", "D", "E"), issuers(maria));
    }

    @Test
    void movesToThePlaceOfAnother() throws Exception {
        gate.accounts.add(
                maria.id(),
                List.of(totp("A", "MZXW6YTA"), totp("B", "MZXW6YTB"), totp("C", "MZXW6YTC"), totp("D", "MZXW6YTD")));
        List<Account> list = gate.accounts.list(maria.id());
        long a = list.get(0).id();
        long b = list.get(1).id();
        long d = list.get(3).id();
        gate.accounts.moveTo(maria.id(), a, d);
        assertEquals(List.of("B", "C", "D", "A"), issuers(maria));
        gate.accounts.moveTo(maria.id(), a, b);
        assertEquals(List.of("A", "B", "C", "D"), issuers(maria));
        gate.accounts.moveTo(maria.id(), d, b);
        assertEquals(List.of("A", "D", "B", "C"), issuers(maria));
        gate.accounts.pin(maria.id(), b, true);
        gate.accounts.moveTo(maria.id(), a, b);
        gate.accounts.moveTo(maria.id(), b, d);
        gate.accounts.moveTo(maria.id(), a, 4711);
        gate.accounts.moveTo(maria.id(), 4711, a);
        assertEquals(List.of("B", "A", "D", "C"), issuers(maria));
        add(gate.accounts, maria.id(), totp("E", "MZXW6YTE"));
        assertEquals(List.of("B", "A", "D", "C", "E"), issuers(maria));
    }

    @Test
    void aCounterIsOnTheDiskBeforeItsCodeIsHandedOut() throws Exception {
        Account account = add(gate.accounts, maria.id(), uri("otpauth://hotp/B:b?secret=" + KEY + "&counter=0"));
        CounterCode first = gate.accounts.nextCode(maria.id(), account.id()).orElseThrow();
        assertEquals(0, first.counter());
        assertEquals("755224", new String(first.code()));
        gate.restart();
        CounterCode second = gate.accounts.nextCode(maria.id(), account.id()).orElseThrow();
        assertEquals(1, second.counter());
        assertEquals("287082", new String(second.code()));
    }

    @Test
    void withoutASaveNoCodeIsHandedOut() throws Exception {
        Account account = add(gate.accounts, maria.id(), uri("otpauth://hotp/B:b?secret=" + KEY + "&counter=0"));
        gate.disk.fill();
        assertThrows(VaultException.class, () -> gate.accounts.nextCode(maria.id(), account.id()));
        gate.disk.free();
        assertEquals(
                0,
                gate.accounts.nextCode(maria.id(), account.id()).orElseThrow().counter());
    }

    @Test
    void theLastCounterGivesNothing() throws Exception {
        Account account = add(
                gate.accounts,
                maria.id(),
                uri("otpauth://hotp/B:b?secret=" + KEY + "&counter=" + (Long.MAX_VALUE - 1)));
        assertTrue(gate.accounts.nextCode(maria.id(), account.id()).isPresent());
        assertEquals(Optional.empty(), gate.accounts.nextCode(maria.id(), account.id()));
        Account byTime = add(gate.accounts, maria.id(), totp("A", "MZXW6YTA"));
        assertEquals(Optional.empty(), gate.accounts.nextCode(maria.id(), byTime.id()));
    }

    @Test
    void whoHasASecondFactorMustHaveProvedThatToo() throws Exception {
        Account account = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        Proof password = new Proof(maria.id(), Proof.How.PASSWORD, gate.time);
        gate.enrol(maria).close();
        assertThrows(NotProven.class, () -> gate.accounts.show(maria.id(), account.id(), password));
        assertThrows(NotProven.class, () -> gate.accounts.export(maria.id(), password));
        assertEquals(1, gate.accounts.export(maria.id(), proof(maria)).size());
    }

    @Test
    void aSecretIsShownOnlyToWhoHasJustProvedThemself() throws Exception {
        Account account = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        long id = account.id();
        Proof jans = proof(jan);
        assertThrows(NotProven.class, () -> gate.accounts.show(maria.id(), id, jans));
        Proof backup = new Proof(maria.id(), Proof.How.BACKUP_CODE_SIGN_IN, gate.time);
        assertThrows(NotProven.class, () -> gate.accounts.show(maria.id(), id, backup));
        assertThrows(NotProven.class, () -> gate.accounts.export(maria.id(), backup));
        Proof once = proof(maria);
        assertEquals(
                totp("GitHub", KEY).format(),
                gate.accounts.show(maria.id(), id, once).orElseThrow().format());
        assertThrows(NotProven.class, () -> gate.accounts.show(maria.id(), id, once));
    }

    @Test
    void deletedIsGoneWithItsSecret() throws Exception {
        Account account = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        gate.accounts.delete(maria.id(), account.id());
        gate.restart();
        assertEquals(List.of(), gate.accounts.list(maria.id()));
        assertEquals(Optional.empty(), gate.accounts.show(maria.id(), account.id(), proof(maria)));
        Account again = add(gate.accounts, maria.id(), totp("GitHub", KEY));
        assertTrue(again.id() > account.id(), "an id is never used twice");
    }

    @Test
    void theLogSaysHowManyAndNeverWhich() throws Exception {
        gate.accounts.add(maria.id(), List.of(totp("Quality", KEY), totp("Payroll", "MZXW6YTB")));
        long id = gate.accounts.list(maria.id()).get(0).id();
        gate.accounts.show(maria.id(), id, proof(maria));
        gate.accounts.export(maria.id(), proof(maria));
        gate.accounts.delete(maria.id(), id);
        gate.accounts.delete(maria.id(), id);
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(each -> events.add(each.event()));
        List<AuditEvent> ours = events.stream()
                .filter(event -> event.kind().name().startsWith("ACCOUNT"))
                .toList();
        assertEquals(
                List.of(
                        AuditKind.ACCOUNT_ADDED,
                        AuditKind.ACCOUNT_SHOWN,
                        AuditKind.ACCOUNTS_EXPORTED,
                        AuditKind.ACCOUNT_REMOVED),
                ours.stream().map(AuditEvent::kind).toList());
        assertEquals(
                List.of(Map.of("count", "2"), Map.of("count", "1"), Map.of("count", "2"), Map.of("count", "1")),
                ours.stream().map(AuditEvent::details).toList());
        assertEquals(
                Set.of("maria.kowalska"),
                Set.copyOf(ours.stream().map(AuditEvent::who).toList()));
    }

    @Test
    void tenThousandAreTheMost() throws Exception {
        List<OtpAuthUri> many = new ArrayList<>();
        for (int i = 0; i <= Accounts.MOST; i++) {
            byte[] bytes = {(byte) 1, (byte) (i >> 8), (byte) i, (byte) 1};
            many.add(OtpAuthUri.issued("Issuer " + i, "name", OtpSecret.of(bytes)));
        }
        List<AddAnswer> answers = gate.accounts.add(maria.id(), many);
        assertEquals(AddAnswer.TOO_MANY, answers.get(Accounts.MOST));
        assertEquals(Accounts.MOST, answers.stream().filter(AddAnswer::isAdded).count());
        assertEquals(Accounts.MOST, gate.accounts.list(maria.id()).size());
        assertEquals(
                Accounts.MOST, gate.accounts.export(maria.id(), proof(maria)).size());
        assertFalse(gate.accounts.add(jan.id(), List.of(totp("A", KEY))).contains(AddAnswer.TOO_MANY));
    }

    private Proof proof(Person person) {
        return new Proof(person.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
    }

    private List<String> issuers(Person person) throws Exception {
        return gate.accounts.list(person.id()).stream().map(Account::issuer).toList();
    }

    private static app.gatehouse.otp.OtpParameters parameters(String rest) {
        return uri("otpauth://" + rest).parameters();
    }
}
