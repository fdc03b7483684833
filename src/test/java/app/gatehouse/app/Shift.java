/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.Activation;
import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.Role;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.FirstRun;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.SessionEnd;
import app.gatehouse.station.Policy;
import app.gatehouse.station.StationForm;
import app.gatehouse.station.StationProgram;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.vault.RecoveryKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javafx.scene.input.KeyCode;

/**
 * A station that was set up before the journey begins, without its window, and what every journey does in the window on
 * its way.
 */
final class Shift implements AutoCloseable {
    static final String MASTER = "copper lantern seven harbour mint";
    static final String NAME = "Jonas Weber";
    static final String USERNAME = "jonas.weber";
    static final String PASSWORD = "Tin roof 84, wet socks";
    static final Duration ONE_STEP = Duration.ofSeconds(30);

    final TestWorld world;
    /** In front of the window; null before {@link #start()}. */
    ProgramRobot robot;
    /** The recovery key as on its sheet, without spaces; it has a 0 and a 1 in it. */
    String recoveryKey;
    /** The app's secret, once there is one. */
    String secret;
    /** The backup codes, first to tenth. */
    List<String> codes;

    private final Services before;
    private final UUID station;

    /** A vault with a recovery key that is kept safe; it stays open until {@link #start()}. */
    Shift(TestWorld world) throws Exception {
        this.world = world;
        this.before = new Services(world.world);
        before.door.create(MASTER.toCharArray());
        do {
            try (RecoveryKey key = before.door.newRecoveryKey()) {
                recoveryKey = new String(key.text()).replaceAll("[^0-9A-Z]", "");
            }
        } while (!recoveryKey.contains("0") || !recoveryKey.contains("1"));
        before.door.confirmRecoveryKey();
        station = before.vault.id();
    }

    /** Also a station with a name and its first administrator. */
    static Shift withPassword(TestWorld world) throws Exception {
        return withAdministrator(world, "");
    }

    /** The administrator has an app, too. */
    static Shift withApp(TestWorld world) throws Exception {
        return withApp(world, "");
    }

    /** The administrator has an app and an address. */
    static Shift withApp(TestWorld world, String email) throws Exception {
        Shift shift = withAdministrator(world, email);
        shift.enrol();
        return shift;
    }

    private static Shift withAdministrator(TestWorld world, String email) throws Exception {
        Shift shift = new Shift(world);
        new FirstRun(shift.before.station, shift.before.people, shift.before.passwords)
                .finish("Press shop, line 4", "PS-04", NewPerson.of(NAME, USERNAME, email), PASSWORD.toCharArray());
        return shift;
    }

    /** Adds an operator who has already chosen their own password. Before {@link #start()}. */
    void addOperator(String name, String username, String email, String password) throws Exception {
        Session administrator = enter();
        try (FirstPassword first = before.roster.firstPassword()) {
            RosterAnswer.Done added = (RosterAnswer.Done)
                    before.roster.add(administrator, NewPerson.of(name, username, email), Role.OPERATOR, first);
            Proof forced = new Proof(added.person().id(), Proof.How.FORCED, world.time);
            before.passwords.changeForced(added.person().id(), forced, password.toCharArray());
        }
        before.sessions.end(SessionEnd.SIGNED_OUT);
    }

    private Session enter() {
        PasswordAnswer answer = before.signIn.password(USERNAME, PASSWORD.toCharArray());
        if (answer instanceof PasswordAnswer.NeedsCode needs) {
            CodeAnswer.Admitted in = (CodeAnswer.Admitted) before.signIn.appCode(needs.attempt(), code().toCharArray());
            world.time.pass(ONE_STEP);
            return in.session();
        }
        return ((PasswordAnswer.Admitted) answer).session();
    }

    private void enrol() throws Exception {
        Person person = person();
        Proof proof = new Proof(person.id(), Proof.How.PASSWORD, world.time);
        try (AppEnrolment app = before.enrolment.startApp(person, proof)) {
            secret = new String(app.keyText()).replace(" ", "");
            if (app.confirm(code().toCharArray()) != Activation.ACTIVATED) {
                throw new AssertionError("Not activated");
            }
        }
        before.backupCodes.markSaved(person.id());
        codes = new ArrayList<>();
        for (BackupCode code : before.backupCodes.view(
                person.id(), new Proof(person.id(), Proof.How.PASSWORD_AND_FACTOR, world.time))) {
            codes.add(new String(code.digits()));
        }
        world.time.pass(ONE_STEP);
    }

    /** The administrator's backup of all that is there. Before {@link #start()}. */
    void backUp(Path file) throws Exception {
        if (!before.backups.make(person().id(), file)) {
            throw new AssertionError("Not made");
        }
    }

    /** Sets what the station asks of its people. Before {@link #start()}. */
    void demand(Policy policy) throws Exception {
        before.station.save(policy);
    }

    /** Sets what the station runs. Before {@link #start()}. */
    void run(StationProgram program) throws Exception {
        StationForm now = before.station.form();
        before.station.save(now, new StationForm(now.settings(), program, now.logMonths()), (handle, next) -> true);
    }

    /** Uses backup codes up, from the first. Before {@link #start()}. */
    void spend(int howMany) {
        for (String code : codes.subList(0, howMany)) {
            PasswordAnswer.NeedsCode first =
                    (PasswordAnswer.NeedsCode) before.signIn.password(USERNAME, PASSWORD.toCharArray());
            if (!(before.signIn.backupCode(first.attempt(), code.toCharArray()) instanceof CodeAnswer.Admitted)) {
                throw new AssertionError("Not admitted");
            }
            before.sessions.end(SessionEnd.SIGNED_OUT);
        }
    }

    private Person person() throws Exception {
        return before.people.administrators().get(0);
    }

    /** The program starts, with the vault locked. */
    Shift start() throws Exception {
        before.door.lock();
        robot = new ProgramRobot(world);
        return this;
    }

    /** The window is closed and the program starts again. */
    void restart() throws Exception {
        robot.close();
        robot = new ProgramRobot(world);
    }

    void unlock() {
        unlock(MASTER);
        robot.await("username");
    }

    /** Types a master password, whatever comes of it. */
    void unlock(String master) {
        robot.awaitText("Unlock the station");
        robot.paste("password", master);
        robot.press(KeyCode.ENTER);
    }

    void signIn() {
        signIn(USERNAME, PASSWORD);
    }

    /** Types username and password, whatever comes of it. */
    void signIn(String username, String password) {
        robot.paste("username", username);
        robot.paste("password", password);
        robot.press(KeyCode.ENTER);
    }

    /** Signs in with password and app; time passes first, so that the code is a new one. */
    void signInWithApp() {
        robot.pass(ONE_STEP);
        signIn();
        robot.awaitText("Enter your code");
        robot.write(code());
        robot.await("sign-out");
    }

    /** Signs in with a backup code and stays where that leads. */
    void signInWithBackupCode(String code) {
        signIn();
        robot.awaitText("Enter your code");
        robot.press(KeyCode.ALT, KeyCode.B);
        robot.awaitText("Enter a backup code");
        robot.write(code);
    }

    void signOut() {
        robot.click("sign-out");
        robot.await("username");
    }

    /** Signs out where there is no side bar. */
    void signOutOfTheWizard() {
        robot.press(KeyCode.CONTROL, KeyCode.L);
        robot.await("username");
    }

    /** Proves oneself in an asking dialog. With an app, time passes first, so that the code is a new one. */
    void prove() {
        robot.await("proof-password");
        if (secret != null) {
            robot.pass(ONE_STEP);
        }
        robot.paste("proof-password", PASSWORD);
        if (secret != null) {
            robot.type("proof-code", code());
        }
        robot.click("dialog-act");
    }

    /** What the small QR code beside a backup code on the printed sheet says. */
    String printed(int number) {
        String id = station.toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "GH1:" + id + ":1:" + number + ":" + codes.get(number - 1);
    }

    /** What the app shows now. */
    String code() {
        return IndependentCode.of(secret, world.time.now());
    }

    /** A code that is right at no step near now. */
    String wrongCode() {
        List<String> near = new ArrayList<>();
        for (int step = -21; step <= 21; step++) {
            near.add(IndependentCode.of(secret, world.time.now().plus(ONE_STEP.multipliedBy(step))));
        }
        return List.of("111111", "222222", "333333").stream()
                .filter(wrong -> !near.contains(wrong))
                .findFirst()
                .orElseThrow();
    }

    /** The numbered codes on the screen, digits only. */
    List<String> codesOnScreen() {
        robot.await("backup-code-10");
        List<String> shown = new ArrayList<>();
        for (int number = 1; number <= 10; number++) {
            List<String> parts = robot.textsIn("backup-code-" + number);
            shown.add(parts.get(1) + parts.get(2));
        }
        return shown;
    }

    /** Closes the window and reads the whole log. */
    List<AuditEvent> closeAndReadLog(String master) throws Exception {
        robot.close();
        robot = null;
        Services after = new Services(world.world);
        after.door.open(master.toCharArray());
        List<AuditEvent> events = new ArrayList<>();
        if (!after.audit.verify(item -> events.add(item.event())).sound()) {
            throw new AssertionError("The log is not sound");
        }
        after.door.lock();
        return events;
    }

    static List<AuditKind> kinds(List<AuditEvent> events) {
        return events.stream().map(AuditEvent::kind).toList();
    }

    @Override
    public void close() {
        if (robot != null) {
            robot.close();
        }
    }
}
