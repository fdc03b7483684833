/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.station.StationForm;
import app.gatehouse.station.StationProgram;
import app.gatehouse.station.StationSettings;
import app.gatehouse.station.Theme;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDeskTest {
    private static final Policy STRICT = new Policy(
            true,
            Policy.DEFAULT.methods(),
            Duration.ofMinutes(5),
            Policy.DEFAULT.longest(),
            Policy.DEFAULT.recentTiles(),
            Policy.DEFAULT.hideCodes());

    private SettingsStation station;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        station = new SettingsStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    private SettingsChange change(Policy policy) throws VaultException {
        return change(Optional.of(policy), Optional.empty(), "");
    }

    /** From what holds now. */
    private SettingsChange change(Optional<Policy> policy, Optional<SmtpSettings> mail, String secret)
            throws VaultException {
        Optional<SmtpSettings> shown = station.gate.mailSettings.current();
        return new SettingsChange(
                new SettingsChange.Parts(
                        policy.map(next -> new Changed<>(station.gate.station.policy(), next)),
                        mail.map(next -> new SettingsChange.MailChange(shown, next)),
                        Optional.empty()),
                secrets(secret));
    }

    private static TypedSecrets secrets(String main) {
        return new TypedSecrets(main.toCharArray(), new char[0]);
    }

    private List<AuditEvent> log(AuditKind kind) throws VaultException {
        List<AuditEvent> found = new ArrayList<>();
        station.gate.vaults.audit.verify(record -> {
            if (record.event().kind() == kind) {
                found.add(record.event());
            }
        });
        return found;
    }

    @Test
    void showsWhatIsSetToAnAdministratorAsTheyAreNow() throws Exception {
        station.keep(SettingsStation.SERVER, "secret");
        station.emailAlone = 3;
        SettingsDesk.Present present =
                station.desk.open(station.administrator.id()).orElseThrow();
        assertEquals(Optional.of(SettingsStation.SERVER), present.mail());
        assertTrue(present.keepsSecret());
        assertEquals(3, present.emailAlone());
        station.demote();
        assertEquals(Optional.empty(), station.desk.open(station.administrator.id()));
    }

    @Test
    void showsNothingToAnOperatorOrAShiftLeader() throws Exception {
        for (Role role : List.of(Role.OPERATOR, Role.SHIFT_LEADER)) {
            assertEquals(
                    Optional.empty(),
                    station.desk.open(station.gate.add(role.name(), role).id()));
        }
    }

    @Test
    void keepsAPolicyAndWritesOldAndNewOfWhatChanged() throws Exception {
        Proof proof = station.proof();
        assertEquals(Saving.SAVED, station.desk.save(proof, change(STRICT)));
        assertEquals(STRICT, station.gate.station.policy());
        AuditEvent event = log(AuditKind.POLICY_CHANGED).get(0);
        assertEquals("jonas.weber", event.who());
        assertEquals(
                Map.of(
                        "mfa-required.old", "false",
                        "mfa-required.new", "true",
                        "idle-seconds.old", "120",
                        "idle-seconds.new", "300"),
                event.details());
        assertFalse(proof.standsFor(station.administrator.id(), station.gate.time), "the proof is used up");
    }

    @Test
    void keepsPolicyAndMailServerByOneProof() throws Exception {
        try (SettingsChange both = change(Optional.of(STRICT), Optional.of(SettingsStation.SERVER), "secret")) {
            assertEquals(Saving.SAVED, station.desk.save(station.proof(), both));
        }
        assertEquals(STRICT, station.gate.station.policy());
        assertEquals(Optional.of(SettingsStation.SERVER), station.gate.mailSettings.current());
        assertEquals(1, log(AuditKind.MAIL_SETTINGS_CHANGED).size());
    }

    @Test
    void keepsNoPolicyWhereTheMailServersSecretIsMissing() throws Exception {
        Proof proof = station.proof();
        try (SettingsChange both = change(Optional.of(STRICT), Optional.of(SettingsStation.SERVER), "")) {
            assertEquals(Saving.SECRET_NEEDED, station.desk.save(proof, both));
        }
        assertEquals(Policy.DEFAULT, station.gate.station.policy());
        assertEquals(List.of(), log(AuditKind.POLICY_CHANGED));
        assertFalse(proof.standsFor(station.administrator.id(), station.gate.time), "the proof is used up");
    }

    @Test
    void keepsNothingOfSomebodyElsesOrAnOldOrAWeakerProof() throws Exception {
        Person operator = station.gate.add("operator");
        Proof old = station.proof();
        station.gate.time.pass(Duration.ofMinutes(6));
        long id = station.administrator.id();
        for (Proof proof : List.of(
                new Proof(operator.id(), Proof.How.PASSWORD, station.gate.time),
                old,
                new Proof(id, Proof.How.BACKUP_CODE_SIGN_IN, station.gate.time),
                new Proof(id, Proof.How.FORCED, station.gate.time))) {
            assertEquals(Saving.NOT_PROVEN, station.desk.save(proof, change(STRICT)));
        }
        station.gate.enrol(station.administrator);
        assertEquals(Saving.NOT_PROVEN, station.desk.save(station.proof(), change(STRICT)), "the factor is missing");
        assertEquals(Policy.DEFAULT, station.gate.station.policy());
        assertEquals(List.of(), log(AuditKind.POLICY_CHANGED));
    }

    @Test
    void keepsNothingOfSomebodyWhoIsNoAdministratorAnyMore() throws Exception {
        Proof proof = station.proof();
        station.demote();
        assertEquals(Saving.NOT_PROVEN, station.desk.save(proof, change(STRICT)));
        assertEquals(Policy.DEFAULT, station.gate.station.policy());
    }

    @Test
    void aFullDiskLeavesThePolicyAndItsLineOut() throws Exception {
        station.gate.disk.fill();
        SettingsChange change = change(STRICT);
        assertThrows(VaultException.class, () -> station.desk.save(station.proof(), change));
        station.gate.disk.free();
        assertEquals(Policy.DEFAULT, station.gate.station.policy());
        station.gate.restart();
        assertEquals(Policy.DEFAULT, station.gate.station.policy());
    }

    @Test
    void doesNotDemandAMethodThatNobodyMaySetUp() throws Exception {
        Policy closed = new Policy(true, Set.of(), STRICT.idle(), STRICT.longest(), false, false);
        assertFalse(PolicyChange.leavesAMethod(closed));
        for (Method method : Method.values()) {
            assertTrue(PolicyChange.leavesAMethod(
                    new Policy(true, Set.of(method), STRICT.idle(), STRICT.longest(), false, false)));
        }
        SettingsChange change = change(closed);
        assertThrows(IllegalArgumentException.class, () -> station.desk.save(station.proof(), change));
        assertTrue(
                PolicyChange.leavesAMethod(new Policy(false, Set.of(), STRICT.idle(), STRICT.longest(), false, false)));
    }

    @Test
    void aChangeThatWasGivenUpIsNotKeptWithWipedSecrets() throws Exception {
        SettingsChange given = change(Optional.empty(), Optional.of(SettingsStation.SERVER), "secret");
        given.close();
        assertEquals(Saving.NOT_PROVEN, station.desk.save(station.proof(), given));
        assertEquals(Optional.empty(), station.gate.mailSettings.current());
    }

    @Test
    void doesNotSendTheKeptSecretToAnotherServer() throws Exception {
        station.keep(SettingsStation.SERVER, "secret");
        SmtpSettings elsewhere = new SmtpSettings(
                "evil.example",
                587,
                SettingsStation.SERVER.security(),
                SettingsStation.SERVER.signIn(),
                SettingsStation.SERVER.username(),
                SettingsStation.SERVER.sender(),
                "",
                SettingsStation.SERVER.timeout(),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                Optional.empty(),
                station.desk.test(
                        station.administrator.id(), elsewhere, secrets(""), new app.gatehouse.task.Cancellation()));
        assertEquals(List.of(), station.gate.mailer.mails);
    }

    @Test
    void countsWhoHasEmailAlone() throws Exception {
        TestGate gate = station.gate;
        assertEquals(0, gate.factors.emailAlone());
        Person alone = gate.add("alone");
        Person both = gate.add("both");
        Person off = gate.add("off");
        gate.enrol(both);
        gate.vaults.vault.write(handle -> {
            for (Person each : List.of(alone, both, off)) {
                handle.execute(
                        "INSERT INTO email_factor (person_id, address, since) VALUES (?, 'a@example.com', 0)",
                        each.id());
            }
            return handle.execute("UPDATE person SET enabled = 0 WHERE id = ?", off.id());
        });
        assertEquals(1, gate.factors.emailAlone());
    }

    private StationForm named(String name, List<String> signIn) {
        StationSettings settings = station.gate.station.settings();
        return new StationForm(
                settings.named(name, settings.number()),
                new StationProgram(signIn, List.of(), false),
                station.gate.station.logMonths());
    }

    private SettingsChange change(StationForm from, StationForm to) {
        return new SettingsChange(
                new SettingsChange.Parts(Optional.empty(), Optional.empty(), Optional.of(new Changed<>(from, to))),
                secrets(""));
    }

    @Test
    void keepsTheStationAndWritesOldAndNewOfWhatChanged() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        StationForm next = named("Press shop, line 4", List.of("/opt/mes", "a b"));
        assertEquals(Saving.SAVED, station.desk.save(station.proof(), change(station.gate.station.form(), next)));
        assertEquals(next, station.gate.station.form());
        AuditEvent event = log(AuditKind.STATION_CHANGED).get(0);
        assertEquals("jonas.weber", event.who());
        assertEquals(
                Map.of(
                        "name.old", "Press shop",
                        "name.new", "Press shop, line 4",
                        "program-sign-in.old", "",
                        "program-sign-in.new", "/opt/mes \"a b\""),
                event.details());
        station.gate.restart();
        assertEquals(next, station.gate.station.form());
    }

    @Test
    void whatSomebodyChangedOnTheOtherSideOfTheStationStays() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        StationForm shown = station.gate.station.form();
        station.gate.station.wear(Theme.DARK, 130);
        assertEquals(
                Saving.SAVED,
                station.desk.save(station.proof(), change(shown, named("Press shop, line 4", List.of()))));
        assertEquals(Theme.DARK, station.gate.station.settings().theme());
        assertEquals("Press shop, line 4", station.gate.station.settings().name());
    }

    @Test
    void theSecondOfTwoWhoRenameTheStationIsTold() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        StationForm shown = station.gate.station.form();
        assertEquals(
                Saving.SAVED,
                station.desk.save(station.proof(), change(shown, named("Press shop, line 4", List.of()))));
        assertEquals(
                Saving.OVERTAKEN, station.desk.save(station.proof(), change(shown, named("Weld shop", List.of()))));
        assertEquals("Press shop, line 4", station.gate.station.settings().name());
    }

    @Test
    void theSecondOfTwoWhoChangeThePolicyIsTold() throws Exception {
        SettingsChange second = change(STRICT);
        Policy first = new Policy(
                false, STRICT.methods(), Duration.ofMinutes(30), STRICT.longest(), false, false, Duration.ofHours(1));
        assertEquals(Saving.SAVED, station.desk.save(station.proof(), change(first)));
        assertEquals(Saving.OVERTAKEN, station.desk.save(station.proof(), second));
        assertEquals(first, station.gate.station.policy());
        station.gate.restart();
        assertEquals(first, station.gate.station.policy());
    }

    @Test
    void theStationIsNotChangedWithoutAStandingProof() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        SettingsChange change = change(station.gate.station.form(), named("Weld shop", List.of()));
        station.demote();
        assertEquals(Saving.NOT_PROVEN, station.desk.save(station.proof(), change));
        assertEquals("Press shop", station.gate.station.settings().name());
        assertEquals(List.of(), log(AuditKind.STATION_CHANGED));
    }

    @Test
    void aProgramThatASearchPathWouldChooseIsNotKept() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        SettingsChange change = change(station.gate.station.form(), named("Press shop", List.of("mes")));
        assertThrows(IllegalArgumentException.class, () -> station.desk.save(station.proof(), change));
        assertEquals(StationProgram.NONE, station.gate.station.program());
    }

    @Test
    void theProgramsAreTheVaultsAlone() throws Exception {
        station.gate.station.setUp("Press shop", "PS-04");
        station.desk.save(
                station.proof(), change(station.gate.station.form(), named("Press shop", List.of("/opt/mes"))));
        Path file = station.gate.vaults.folder.resolve("station.properties");
        assertFalse(Files.readString(file).contains("mes"));
        Files.writeString(file, "name=X\nprogram-sign-in=/bin/evil\n");
        station.gate.restart();
        assertEquals(List.of("/opt/mes"), station.gate.station.program().signIn());
        station.gate.vaults.vault.lock();
        assertEquals(StationProgram.NONE, station.gate.station.program());
    }
}
