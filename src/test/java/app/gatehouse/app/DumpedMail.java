/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.EmailEnrolment;
import app.gatehouse.mail.MailSettings;
import app.gatehouse.mail.SmtpForm;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.Addition;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.PasswordAnswer;
import app.gatehouse.signin.SessionEnd;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A station without a window in a process of its own, for {@link MailMemoryTest}: it mails codes by password and by token,
 * and puts the live heap into a file after a sign-out and after a lock. Keeps nothing secret itself but in disguise.
 */
final class DumpedMail {
    static final String AFTER_SIGN_OUT = "mail-sign-out.hprof";
    static final String AFTER_LOCK = "mail-lock.hprof";

    /** Stands in memory at both times, so that a search that finds nothing else is known to search. */
    static final String PLANTED = String.join("-", "planted", "marker", "of", "the", "mail", "test");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String USERNAME = "jonas.weber";
    private static final int COLLECTIONS = 4;
    private static final int PATIENCE_SECONDS = 30;

    private final Disguise password = Disguise.random(RANDOM, 20);
    private final Disguise smtpPassword = Disguise.random(RANDOM, 18);
    private final Disguise refresh = Disguise.random(RANDOM, 42);
    private final Disguise client = Disguise.random(RANDOM, 24);
    private final TestWorld world;
    private final Services services;
    private final ForgetfulServers servers;
    private Person person;

    private DumpedMail(TestWorld world, ForgetfulServers servers, Services services) {
        this.world = world;
        this.servers = servers;
        this.services = services;
    }

    public static void main(String[] arguments) throws Exception {
        Disguise access = Disguise.random(RANDOM, 60);
        Disguise next = Disguise.random(RANDOM, 40);
        try (TestWorld world = new TestWorld(Path.of(arguments[0]));
                ForgetfulServers servers = new ForgetfulServers(access, next)) {
            tell("access token", access);
            tell("refresh token", next);
            new DumpedMail(world, servers, new Services(world.world)).goThrough(Path.of(arguments[1]));
        }
        // Something still refers to the marker here.
        System.exit(PLANTED.isEmpty() ? 1 : 0);
    }

    private void goThrough(Path dumps) throws Exception {
        tell("mail password", smtpPassword);
        tell("refresh token", refresh);
        tell("client secret", client);
        setUp();
        keep(SmtpSignIn.PASSWORD, smtpPassword, Disguise.of(""));
        enrol();
        signIn();
        askForProofAndLeave();

        world.time.pass(Duration.ofMinutes(1));
        keep(SmtpSignIn.XOAUTH2, refresh, client);
        signIn();
        askForProofAndLeave();
        dump(dumps.resolve(AFTER_SIGN_OUT));
        services.door.lock();
        dump(dumps.resolve(AFTER_LOCK));
    }

    private void setUp() throws Exception {
        char[] master = "vellum tractor cinder mosaic apron".toCharArray();
        services.door.create(master);
        services.door.newRecoveryKey().close();
        services.door.confirmRecoveryKey();
        char[] typed = chars(password);
        Addition added = services.people.addFirstAdministrator(
                NewPerson.of("Jonas Weber", USERNAME, "jonas.weber@plant.example"), typed);
        Arrays.fill(typed, '\0');
        person = ((Addition.Added) added).person();
    }

    private void keep(SmtpSignIn signIn, Disguise main, Disguise clientSecret) throws Exception {
        SmtpForm form = new SmtpForm(
                "127.0.0.1",
                Integer.toString(servers.mailPort()),
                SmtpSecurity.NONE,
                signIn,
                "gatehouse",
                "gatehouse@plant.example",
                "Gatehouse",
                "20",
                Optional.empty(),
                "http://127.0.0.1:" + servers.tokenPort() + "/token",
                "gatehouse");
        Proof.How how =
                services.factors.methods(person.id()).isEmpty() ? Proof.How.PASSWORD : Proof.How.PASSWORD_AND_FACTOR;
        try (TypedSecrets typed = new TypedSecrets(chars(main), chars(clientSecret))) {
            require(services.mailSettings.save(new Proof(person.id(), how, world.time), form.settings(), typed)
                    == MailSettings.Saving.SAVED);
        }
    }

    private void enrol() throws Exception {
        Proof proof = new Proof(person.id(), Proof.How.PASSWORD, world.time);
        try (EmailEnrolment enrolment = services.enrolment.startEmail(person, proof)) {
            enrolment
                    .mail(EmailAddress.of("jonas.weber@plant.example").orElseThrow())
                    .send();
            char[] code = chars(code());
            require(enrolment.confirm(code) == Activation.ACTIVATED);
            Arrays.fill(code, '\0');
        }
    }

    private void signIn() throws Exception {
        char[] typed = chars(password);
        PasswordAnswer answer = services.signIn.password(USERNAME, typed);
        Arrays.fill(typed, '\0');
        Attempt attempt = ((PasswordAnswer.NeedsCode) answer).attempt();
        services.signIn.mail(attempt).orElseThrow().send();
        char[] code = chars(code());
        require(services.signIn.emailCode(attempt, code) instanceof CodeAnswer.Admitted);
        Arrays.fill(code, '\0');
    }

    /** A code that is never typed. */
    private void askForProofAndLeave() throws Exception {
        services.reproof.ways(person.id()).mail().orElseThrow().send();
        code();
        services.sessions.end(SessionEnd.SIGNED_OUT);
    }

    private Disguise code() throws InterruptedException {
        Disguise code = Optional.ofNullable(servers.codes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .orElseThrow();
        tell("code", code);
        return code;
    }

    private static char[] chars(Disguise secret) {
        char[] chars = new char[secret.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = secret.at(i);
        }
        return chars;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("Not as it should be");
        }
    }

    private static void tell(String what, Disguise secret) {
        System.out.println(what + ": " + secret.line());
    }

    private static void dump(Path file) throws Exception {
        // The client's own thread and its buffers end some seconds after nobody knows the client any more.
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().contains("SelectorManager")) {
                System.gc();
                thread.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
            }
        }
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }
}
