/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.BackupCode;
import app.gatehouse.people.Addition;
import app.gatehouse.people.NewPerson;
import app.gatehouse.people.Person;
import app.gatehouse.people.Reproof;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A station in a process of its own, for {@link TracesTest}: it is set up and signed in to, says line by line what nobody
 * may find on the disk, and then stands until it is killed.
 */
final class TracedStation {
    static final String NAME = "Zdzisława Brzęczyszczykiewicz";
    static final String USERNAME = "zdzislawa.trace";
    static final String EMAIL = "zdzislawa.trace@plant.example";
    static final String PASSWORD = "quartz-otter-71-balcony";
    static final String MASTER = "vellum tractor cinder mosaic apron";

    private TracedStation() {}

    public static void main(String[] arguments) throws Exception {
        try (TestWorld world = new TestWorld(Path.of(arguments[0]))) {
            Services services = new Services(world.world);
            services.vault.create(MASTER.toCharArray());
            services.audit.open();
            say(NAME, USERNAME, EMAIL, PASSWORD, MASTER);
            char[] key = services.vault.keyChanges().newRecoveryKey().text();
            say(new String(key), new String(key).replaceAll("[ -]", ""));
            services.vault.keyChanges().confirmRecoveryKey();

            Addition added =
                    services.people.addFirstAdministrator(NewPerson.of(NAME, USERNAME, EMAIL), PASSWORD.toCharArray());
            Person person = ((Addition.Added) added).person();
            services.signIn.password(USERNAME, PASSWORD.toCharArray());
            Reproof.Answer proof = services.reproof.prove(person.id(), PASSWORD.toCharArray(), Optional.empty());
            AppEnrolment enrolment = services.enrolment.startApp(person, ((Reproof.Proved) proof).proof());
            String secret = new String(enrolment.keyText()).replace(" ", "");
            say(secret);
            String code = IndependentCode.of(secret, world.time.now());
            enrolment.confirm(code.toCharArray());
            for (BackupCode backup : services.backupCodes.unsaved(person.id())) {
                say(new String(backup.digits()));
            }
        }
        System.out.println("ready");
        System.out.flush();
        // Stands until it is killed or the test lets go of the pipe.
        System.in.read();
    }

    private static void say(String... lines) {
        List.of(lines).forEach(System.out::println);
    }
}
