/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.jakartamail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.task.Cancellation;
import app.gatehouse.testing.MovableTime;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostLookupTest {
    private final Cancellation cancellation = new Cancellation();

    @ParameterizedTest
    @CsvSource({
        "mail.plant.test, mail.plant.test",
        "' Mail.Plant.Test. ', mail.plant.test",
        "MÜLLER-pressen.test, xn--mller-pressen-wob.test",
        "mail_srv, mail_srv",
        "192.0.2.7, 192.0.2.7",
        "::1, ::1",
        "[2001:db8::7], 2001:db8::7"
    })
    void hostTravelsInAscii(String typed, String ascii) throws Exception {
        assertEquals(ascii, HostLookup.ascii(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "a..b", "[]", "[", "ab\uD83D"})
    void whatCanBeNoNameIsNotFound(String typed) {
        MailFailure failure = assertThrows(
                MailFailure.class,
                () -> find(HostLookup.ascii(typed), Runnable::run, name -> new InetAddress[0], Duration.ofSeconds(5)));
        assertEquals(Reason.NAME_NOT_FOUND, failure.reason());
    }

    @Test
    void foundAddressBearsTheName() throws Exception {
        List<InetAddress> found = find("mail.plant.test", Runnable::run, Sending::loopback, Duration.ofSeconds(5));
        assertEquals("mail.plant.test/127.0.0.1", found.get(0).toString());
    }

    /** A real wait of a tenth of a second: a future knows no clock but the machine's. */
    @Test
    void silentNameServerIsNotWaitedForLongerThanTheTimeOut() {
        List<Runnable> held = new ArrayList<>();
        MailFailure failure = assertThrows(
                MailFailure.class, () -> find("mail.plant.test", held::add, Sending::loopback, Duration.ofMillis(100)));
        assertEquals(Reason.NAME_NOT_FOUND, failure.reason());
        held.forEach(Runnable::run);
    }

    @Test
    void cancellingEndsTheLookup() {
        Executor cancelsMeanwhile = task -> cancellation.cancel();
        MailFailure failure = assertThrows(
                MailFailure.class,
                () -> find("mail.plant.test", cancelsMeanwhile, Sending::loopback, Duration.ofSeconds(20)));
        assertEquals(Reason.CANCELLED, failure.reason());
    }

    @Test
    void endingProgramLooksNothingUp() {
        Executor ended = task -> {
            throw new RejectedExecutionException();
        };
        MailFailure failure = assertThrows(
                MailFailure.class, () -> find("mail.plant.test", ended, Sending::loopback, Duration.ofSeconds(20)));
        assertEquals(Reason.CANCELLED, failure.reason());
    }

    @Test
    void interruptIsKept() {
        Thread.currentThread().interrupt();
        MailFailure failure = assertThrows(
                MailFailure.class,
                () -> find("mail.plant.test", task -> {}, Sending::loopback, Duration.ofSeconds(20)));
        assertEquals(Reason.CANCELLED, failure.reason());
        assertTrue(Thread.interrupted());
    }

    private List<InetAddress> find(String name, Executor threads, HostLookup.Resolver resolver, Duration timeout)
            throws MailFailure {
        return new HostLookup(threads, resolver).find(name, new Patience(new MovableTime(), timeout), cancellation);
    }
}
