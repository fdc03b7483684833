/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.mail.MailSettings.Saving;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.task.Cancellation;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSettingsTest {
    private static final SmtpForm FORM = new SmtpForm(
            "smtp.example.com",
            "587",
            SmtpSecurity.STARTTLS,
            SmtpSignIn.PASSWORD,
            "gatehouse",
            "gatehouse@example.com",
            "Gatehouse PS-04",
            "20",
            Optional.empty(),
            "",
            "");
    private static final SmtpSettings SETTINGS = FORM.settings();
    private static final String PASSWORD = "relay-Pässword";

    @TempDir
    Path folder;

    private final List<String> used = new ArrayList<>();
    private MailFailure.Reason failing;
    private TestGate gate;
    private Person jonas;
    private MailSettings settings;

    @BeforeEach
    void open() throws VaultException {
        gate = new TestGate(folder);
        jonas = gate.withEmail(gate.add("jonas.weber", Role.ADMINISTRATOR), "jonas.weber@example.com");
        settings = settings();
    }

    private MailSettings settings() throws VaultException {
        Courier courier = new Courier(this::send, TestTokens.none(), gate.time);
        MailSettings made = new MailSettings(
                gate.vaults.vault,
                gate.vaults.audit,
                new Administrators(gate.people, new FactorStore(), gate.time),
                gate.mailText,
                courier,
                gate.time);
        made.load();
        return made;
    }

    private void send(SmtpSettings by, SmtpSecrets secrets, Letter letter, Cancellation cancellation)
            throws MailFailure {
        gate.time.pass(Duration.ofMillis(1400));
        if (failing != null) {
            throw new MailFailure(failing);
        }
        used.add(by.host() + " "
                + secrets.main()
                        .map(secret -> new String(secret.bytes(), StandardCharsets.UTF_8))
                        .orElse("-"));
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Proof proof() {
        return new Proof(jonas.id(), Proof.How.PASSWORD, gate.time);
    }

    private static TypedSecrets typed(String main) {
        return new TypedSecrets(main.toCharArray(), new char[0]);
    }

    private Saving save(SmtpSettings next, String typed) throws VaultException {
        return settings.save(proof(), next, typed(typed));
    }

    private static SmtpSettings at(String host) {
        return new SmtpForm(
                        host,
                        FORM.port(),
                        FORM.security(),
                        FORM.signIn(),
                        FORM.username(),
                        FORM.sender(),
                        FORM.senderName(),
                        FORM.timeoutSeconds(),
                        FORM.caCertificates(),
                        "",
                        "")
                .settings();
    }

    private static SmtpSettings named(String senderName) {
        return new SmtpForm(
                        FORM.host(),
                        FORM.port(),
                        FORM.security(),
                        FORM.signIn(),
                        FORM.username(),
                        FORM.sender(),
                        senderName,
                        "30",
                        FORM.caCertificates(),
                        "",
                        "")
                .settings();
    }

    private static SmtpSettings withoutSignIn() {
        return new SmtpForm(
                        FORM.host(),
                        FORM.port(),
                        FORM.security(),
                        SmtpSignIn.NONE,
                        "",
                        FORM.sender(),
                        FORM.senderName(),
                        FORM.timeoutSeconds(),
                        FORM.caCertificates(),
                        "",
                        "")
                .settings();
    }

    private String sentBy() throws Exception {
        used.clear();
        try (Letter letter = gate.mailText.test(
                jonas.email().flatMap(app.gatehouse.people.EmailAddress::of).orElseThrow(), "Jonas")) {
            settings.deliver(letter, new Cancellation());
        }
        return used.get(0);
    }

    @Test
    void whatWasSavedIsThereAfterARestart() throws Exception {
        assertFalse(settings.isSetUp());
        assertEquals(Optional.empty(), settings.current());
        Proof proof = proof();
        assertEquals(Saving.SAVED, settings.save(proof, SETTINGS, typed(PASSWORD)));
        assertTrue(settings.isSetUp());
        gate.restart();
        settings = settings();
        assertTrue(settings.isSetUp());
        assertEquals(Optional.of(SETTINGS), settings.current());
        assertTrue(settings.keepsSecret());
        assertFalse(settings.keepsClientSecret());
        assertEquals("smtp.example.com " + PASSWORD, sentBy());
    }

    @Test
    void aLockedVaultHasNoServer() throws Exception {
        save(SETTINGS, PASSWORD);
        gate.vaults.vault.lock();
        assertFalse(settings.isSetUp());
        assertThrows(VaultException.class, this::sentBy);
    }

    @Test
    void withoutAServerNothingIsSent() {
        assertEquals(
                MailFailure.Reason.NOT_SET_UP,
                assertThrows(MailFailure.class, this::sentBy).reason());
    }

    @Test
    void aNewServerNeedsItsSecret() throws VaultException {
        assertEquals(Saving.SECRET_NEEDED, save(SETTINGS, ""));
        assertFalse(settings.isSetUp());
    }

    @Test
    void aSecretThatIsNotTypedStaysWhereItMayGo() throws Exception {
        save(SETTINGS, PASSWORD);
        assertEquals(Saving.SAVED, save(named("Another name"), ""));
        assertEquals("smtp.example.com " + PASSWORD, sentBy());
    }

    @Test
    void whatCannotBeASecretDoesNotStandForTheStoredOne() throws Exception {
        assertEquals(Saving.SAVED, save(SETTINGS, PASSWORD));
        assertEquals(Saving.SECRET_NEEDED, save(SETTINGS, "half \ud83d"));
    }

    @Test
    void theStoredSecretIsNotSentToAnotherServer() throws Exception {
        save(SETTINGS, PASSWORD);
        Proof proof = proof();
        assertEquals(Saving.SECRET_NEEDED, settings.save(proof, at("evil.example.org"), typed("")));
        assertTrue(proof.standsFor(jonas.id(), gate.time), "the proof is used up");
        assertEquals(
                Optional.empty(), settings.test(jonas.id(), at("evil.example.org"), typed(""), new Cancellation()));
        assertEquals(List.of(), used);
        assertEquals("smtp.example.com " + PASSWORD, sentBy());
        assertEquals(Saving.SAVED, save(at("mail.example.org"), "other"));
        assertEquals("mail.example.org other", sentBy());
    }

    @Test
    void withoutASignInNoSecretIsKept() throws Exception {
        save(SETTINGS, PASSWORD);
        assertEquals(Saving.SAVED, save(withoutSignIn(), ""));
        assertFalse(settings.keepsSecret());
        assertEquals("smtp.example.com -", sentBy());
        assertEquals(Saving.SECRET_NEEDED, save(SETTINGS, ""));
    }

    @ParameterizedTest
    @CsvSource({"OPERATOR", "SHIFT_LEADER"})
    void nobodyButAnAdministratorSaves(Role role) throws VaultException {
        Person other = gate.add("maria", role);
        Proof proof = new Proof(other.id(), Proof.How.PASSWORD, gate.time);
        assertEquals(Saving.NOT_PROVEN, settings.save(proof, SETTINGS, typed(PASSWORD)));
        assertFalse(settings.isSetUp());
    }

    @Test
    void whoWasSwitchedOffMeanwhileDoesNotSave() throws VaultException {
        Proof proof = proof();
        gate.vaults.vault.write(handle -> handle.execute("UPDATE person SET enabled = 0"));
        assertEquals(Saving.NOT_PROVEN, settings.save(proof, SETTINGS, typed(PASSWORD)));
    }

    @Test
    void thePasswordAloneIsNotEnoughWhereAFactorIsOn() throws Exception {
        gate.enrol(jonas);
        assertEquals(Saving.NOT_PROVEN, save(SETTINGS, PASSWORD));
        Proof proof = new Proof(jonas.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        assertEquals(Saving.SAVED, settings.save(proof, SETTINGS, typed(PASSWORD)));
    }

    @ParameterizedTest
    @CsvSource({"BACKUP_CODE_SIGN_IN", "FORCED"})
    void otherProofsAreNotEnough(Proof.How how) throws VaultException {
        assertEquals(
                Saving.NOT_PROVEN, settings.save(new Proof(jonas.id(), how, gate.time), SETTINGS, typed(PASSWORD)));
    }

    @Test
    void anOldProofIsNotEnough() throws VaultException {
        Proof proof = proof();
        gate.time.pass(Duration.ofMinutes(6));
        assertEquals(Saving.NOT_PROVEN, settings.save(proof, SETTINGS, typed(PASSWORD)));
    }

    @Test
    void theLogSaysWhatChangedAndNoSecret() throws VaultException {
        save(SETTINGS, PASSWORD);
        AuditEvent first = LoggedMail.last(gate);
        assertEquals(AuditKind.MAIL_SETTINGS_CHANGED, first.kind());
        assertEquals("jonas.weber", first.who());
        assertEquals("smtp.example.com", first.details().get("host.new"));
        assertEquals("replaced", first.details().get("secret"));
        assertFalse(first.toString().contains(PASSWORD));
        save(named("Another name"), "");
        assertEquals(
                Map.of(
                        "sender-name.old", "Gatehouse PS-04",
                        "sender-name.new", "Another name",
                        "timeout-seconds.old", "20",
                        "timeout-seconds.new", "30"),
                LoggedMail.last(gate).details());
    }

    @Test
    void aSaveThatFailsChangesNothing() throws Exception {
        save(SETTINGS, PASSWORD);
        gate.disk.fill();
        assertThrows(VaultException.class, () -> save(at("mail.example.org"), "other"));
        gate.disk.free();
        assertTrue(settings.isSetUp());
        assertEquals("smtp.example.com " + PASSWORD, sentBy());
    }

    @Test
    void aTestGoesByWhatIsTypedAndIsMeasuredAndLogged() throws Exception {
        Optional<Duration> took = settings.test(jonas.id(), SETTINGS, typed(PASSWORD), new Cancellation());
        assertEquals(Optional.of(Duration.ofMillis(1400)), took);
        assertEquals(List.of("smtp.example.com " + PASSWORD), used);
        assertFalse(settings.isSetUp());
        AuditEvent logged = LoggedMail.last(gate);
        assertEquals(AuditKind.TEST_MAILED, logged.kind());
        assertEquals("jonas.weber", logged.who());
        assertEquals(Map.of(), logged.details());
    }

    @Test
    void aTestThatFailsSaysWhyAndIsLogged() throws Exception {
        failing = MailFailure.Reason.CERTIFICATE_EXPIRED;
        MailFailure failure = assertThrows(
                MailFailure.class, () -> settings.test(jonas.id(), SETTINGS, typed(PASSWORD), new Cancellation()));
        assertEquals(MailFailure.Reason.CERTIFICATE_EXPIRED, failure.reason());
        assertEquals(
                Map.of("mail", "test", "reason", "CERTIFICATE_EXPIRED"),
                LoggedMail.last(gate).details());
    }

    @Test
    void aTestIsForAnAdministratorWithAnAddress() throws VaultException {
        Person maria = gate.withEmail(gate.add("maria"), "maria@example.com");
        Person other = gate.add("other", Role.ADMINISTRATOR);
        for (Person person : List.of(maria, other)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> settings.test(person.id(), SETTINGS, typed(PASSWORD), new Cancellation()));
        }
    }
}
