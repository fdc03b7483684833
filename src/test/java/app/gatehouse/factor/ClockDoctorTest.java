/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.factor.ui.ClockWords;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.testing.TestGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockDoctorTest {
    private final Map<Long, OtpSecret> apps = new HashMap<>();
    private TestGate gate;
    private ClockDoctor doctor;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        doctor = new ClockDoctor(gate.vaults.vault, gate.time);
    }

    @AfterEach
    void close() {
        apps.values().forEach(OtpSecret::close);
        gate.close();
    }

    private Person withApp(String name) throws Exception {
        Person person = gate.add(name);
        apps.put(person.id(), gate.enrol(person));
        gate.time.pass(Duration.ofMinutes(10));
        return person;
    }

    private void tries(Person person, int stepsAhead, int times) {
        for (int i = 0; i < times; i++) {
            gate.time.pass(Duration.ofSeconds(30));
            assertInstanceOf(
                    CodeAnswer.OtherTime.class,
                    gate.signIn.appCode(gate.begin(person), gate.code(apps.get(person.id()), stepsAhead)));
        }
    }

    private static ClockDoctor.Diagnosis nothing() {
        return new ClockDoctor.Diagnosis(Optional.empty(), Map.of());
    }

    @Test
    void oneSlipSaysNothingAndTwoSayThatThePhoneIsFast() throws Exception {
        Person maria = withApp("maria");
        tries(maria, 3, 1);
        assertEquals(nothing(), doctor.look());
        tries(maria, 3, 1);
        assertEquals(
                new ClockDoctor.Diagnosis(Optional.empty(), Map.of(maria.id(), Duration.ofSeconds(90))), doctor.look());
    }

    @Test
    void threePeopleWhoAreAheadAlikeSayThatTheStationIsSlow() throws Exception {
        Person slow = withApp("slow");
        for (String name : new String[] {"maria", "jan", "elena"}) {
            tries(withApp(name), 2, 2);
        }
        tries(slow, -4, 2);
        assertEquals(
                new ClockDoctor.Diagnosis(
                        Optional.of(Duration.ofMinutes(-1)), Map.of(slow.id(), Duration.ofMinutes(-3))),
                doctor.look());
    }

    @Test
    void threePeopleWhoDisagreeSayNothingAboutTheStation() throws Exception {
        tries(withApp("maria"), 2, 1);
        tries(withApp("jan"), 9, 1);
        tries(withApp("elena"), -6, 1);
        assertEquals(nothing(), doctor.look());
    }

    @Test
    void theStationIsRightWhereAsManyPeoplesCodesFitted() throws Exception {
        for (String name : new String[] {"maria", "jan", "elena"}) {
            tries(withApp(name), 2, 1);
        }
        assertEquals(Optional.of(Duration.ofMinutes(-1)), doctor.look().station());
        for (String name : new String[] {"a", "b", "c"}) {
            Person person = withApp(name);
            gate.signInAndOut(person, apps.get(person.id()));
        }
        assertEquals(Optional.empty(), doctor.look().station());
    }

    @Test
    void anAcceptedCodeAndADayAreForgotten() throws Exception {
        Person maria = withApp("maria");
        Person jan = withApp("jan");
        tries(maria, 3, 2);
        tries(jan, 3, 2);
        gate.time.pass(Duration.ofMinutes(2));
        gate.signInAndOut(maria, apps.get(maria.id()));
        assertEquals(Map.of(jan.id(), Duration.ofSeconds(90)), doctor.look().people());
        gate.time.pass(ClockDoctor.FRESH);
        assertEquals(nothing(), doctor.look());
    }

    @Test
    void itIsSaidInWords() {
        ClockWords words = new ClockWords(new Messages(Locale.ENGLISH));
        assertEquals("This station is about 60 s slow.", words.station(Duration.ofMinutes(-1)));
        assertEquals("Their phone or token is about 5 min fast.", words.person(Duration.ofMinutes(5)));
    }
}
