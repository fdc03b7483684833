/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.gatehouse.factor.FactorStore;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.task.Cancellation;
import app.gatehouse.testing.TestGate;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Mail by access tokens, with a provider that gives each refresh token out for one use. */
class CourierTest {
    @TempDir
    Path folder;

    private final TestTokens tokens = new TestTokens();
    private final List<String> used = new ArrayList<>();
    private String refused = "";
    private TestGate gate;
    private Person jonas;
    private MailSettings settings;

    @BeforeEach
    void open() throws VaultException {
        gate = new TestGate(folder);
        jonas = gate.withEmail(gate.add("jonas.weber", Role.ADMINISTRATOR), "jonas.weber@example.com");
        settings = new MailSettings(
                gate.vaults.vault,
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.mailText,
                new Courier(this::send, tokens, gate.time),
                gate.time);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private void send(SmtpSettings by, SmtpSecrets secrets, Letter letter, Cancellation cancellation)
            throws MailFailure {
        String token = new String(secrets.main().orElseThrow().bytes(), StandardCharsets.UTF_8);
        used.add(by.host() + " " + token);
        if (token.equals(refused)) {
            throw new MailFailure(MailFailure.Reason.SIGN_IN_REFUSED);
        }
    }

    private static SmtpSettings at(String host) {
        return at(host, "https://login.example.com/token");
    }

    private static SmtpSettings at(String host, String endpoint) {
        return new SmtpForm(
                        host,
                        "587",
                        SmtpSecurity.STARTTLS,
                        SmtpSignIn.XOAUTH2,
                        "gatehouse@example.com",
                        "gatehouse@example.com",
                        "",
                        "20",
                        Optional.empty(),
                        endpoint,
                        "gatehouse")
                .settings();
    }

    private void save(String host, String refresh) throws VaultException {
        Proof proof = new Proof(jonas.id(), Proof.How.PASSWORD, gate.time);
        assertEquals(
                MailSettings.Saving.SAVED,
                settings.save(proof, at(host), new TypedSecrets(refresh.toCharArray(), new char[0])));
    }

    private void deliver() throws Exception {
        EmailAddress to = EmailAddress.of("maria@example.com").orElseThrow();
        try (Letter letter = gate.mailText.test(to, "Maria")) {
            settings.deliver(letter, new Cancellation());
        }
    }

    private void test(String refresh) throws Exception {
        settings.test(jonas.id(), at("smtp"), new TypedSecrets(refresh.toCharArray(), new char[0]), new Cancellation());
    }

    @Test
    void oneTokenServesManyLetters() throws Exception {
        save("smtp", "r1");
        deliver();
        deliver();
        assertEquals(List.of("r1"), tokens.used);
        assertEquals(List.of("smtp a2", "smtp a2"), used);
    }

    @Test
    void theNextRefreshTokenIsKeptInTheVault() throws Exception {
        save("smtp", "r1");
        deliver();
        gate.vaults.vault.lock();
        gate.vaults.vault.open(TestVaults.PASSWORD.toCharArray());
        deliver();
        assertEquals(List.of("r1", "r2"), tokens.used);
        assertEquals(List.of("smtp a2", "smtp a3"), used);
    }

    @Test
    void aTokenIsNotUsedInItsLastMinute() throws Exception {
        save("smtp", "r1");
        deliver();
        gate.time.pass(Duration.ofMinutes(59));
        deliver();
        assertEquals(List.of("smtp a2", "smtp a3"), used);
    }

    @Test
    void aTokenOfUnknownLengthIsUsedOnce() throws Exception {
        tokens.validFor = Duration.ZERO;
        save("smtp", "r1");
        deliver();
        deliver();
        assertEquals(List.of("smtp a2", "smtp a3"), used);
    }

    @Test
    void aTokenThatIsRefusedEarlyIsReplacedOnce() throws Exception {
        save("smtp", "r1");
        deliver();
        refused = "a2";
        deliver();
        assertEquals(List.of("smtp a2", "smtp a2", "smtp a3"), used);
        refused = "a3";
        tokens.validFor = Duration.ZERO;
        deliverRefused("a4");
    }

    private void deliverRefused(String next) {
        refused = next;
        gate.time.pass(Duration.ofHours(2));
        used.clear();
        assertEquals(
                MailFailure.Reason.SIGN_IN_REFUSED,
                assertThrows(MailFailure.class, this::deliver).reason());
        assertEquals(List.of("smtp " + next), used);
    }

    @Test
    void anotherServerNeverGetsTheTokenOfTheOneBefore() throws Exception {
        save("smtp", "r1");
        deliver();
        save("mail.example.org", "r2");
        deliver();
        assertEquals(List.of("smtp a2", "mail.example.org a3"), used);
    }

    @Test
    void aTokenThatWasTestedAndThenSavedStillWorks() throws Exception {
        test("r1");
        test("r1");
        save("smtp", "r1");
        deliver();
        assertEquals(List.of("r1", "r2", "r3"), tokens.used);
        assertEquals(List.of("smtp a2", "smtp a3", "smtp a4"), used);
    }

    @Test
    void aTestWithTheStoredTokenKeepsTheNextOne() throws Exception {
        save("smtp", "r1");
        test("");
        deliver();
        assertEquals(List.of("r1", "r2"), tokens.used);
    }

    @Test
    void lockingForgetsTheTokensOfTests() throws Exception {
        test("r1");
        gate.vaults.vault.lock();
        gate.vaults.vault.open(TestVaults.PASSWORD.toCharArray());
        assertEquals(
                MailFailure.Reason.TOKEN_REFUSED,
                assertThrows(MailFailure.class, () -> test("r1")).reason());
    }

    @Test
    void aRefusedRefreshTokenIsSaid() throws Exception {
        save("smtp", "old");
        assertEquals(
                MailFailure.Reason.TOKEN_REFUSED,
                assertThrows(MailFailure.class, this::deliver).reason());
        assertEquals(List.of(), used);
    }

    @Test
    void anotherEndpointGetsWhatWasTypedAndNotWhatCameInItsPlace() throws Exception {
        save("smtp", "r1");
        deliver();
        SmtpSettings elsewhere = at("smtp", "https://login.example.org/token");
        assertThrows(
                MailFailure.class,
                () -> settings.test(
                        jonas.id(), elsewhere, new TypedSecrets("r1".toCharArray(), new char[0]), new Cancellation()));
        assertEquals(List.of("r1", "r1"), tokens.used);
    }

    @Test
    void nothingIsRememberedWhereTheVaultWasLockedMeanwhile() throws Exception {
        save("smtp", "r1");
        tokens.meanwhile = gate.vaults.vault::lock;
        deliver();
        gate.vaults.vault.open(TestVaults.PASSWORD.toCharArray());
        assertThrows(MailFailure.class, () -> test("r1"));
        assertEquals(List.of("r1", "r1"), tokens.used);
    }

    @Test
    @Timeout(60)
    void whoIsGivenUpDoesNotWaitForAnothersToken() throws Exception {
        save("smtp", "r1");
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        tokens.meanwhile = () -> {
            asking.countDown();
            await(answer);
        };
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Void> first = other.submit(() -> {
                deliver();
                return null;
            });
            await(asking);
            Cancellation given = new Cancellation();
            given.cancel();
            EmailAddress to = EmailAddress.of("maria@example.com").orElseThrow();
            try (Letter letter = gate.mailText.test(to, "Maria")) {
                MailFailure failure = assertThrows(MailFailure.class, () -> settings.deliver(letter, given));
                assertEquals(MailFailure.Reason.CANCELLED, failure.reason());
            }
            answer.countDown();
            first.get();
            assertEquals(List.of("r1"), tokens.used);
        } finally {
            answer.countDown();
            other.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
