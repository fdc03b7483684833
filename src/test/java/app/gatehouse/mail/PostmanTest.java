/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.mail.MailFailure.Reason;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.task.Cancellation;
import app.gatehouse.testing.TestGate;
import app.gatehouse.vault.VaultException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmanTest {
    private static final EmailAddress ADDRESS =
            EmailAddress.of("maria.kowalska@example.com").orElseThrow();

    @TempDir
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Postman.Progress progress = new Postman.Progress() {
        @Override
        public void sent() {
            heard.add("sent");
        }

        @Override
        public void failed(Reason reason, boolean again) {
            heard.add(reason + (again ? " again" : ""));
        }
    };
    private TestGate gate;
    private Person maria;
    private Postman postman;

    @BeforeEach
    void open() throws VaultException {
        gate = new TestGate(folder);
        gate.setUpMail();
        maria = gate.add("maria.kowalska");
        postman = new Postman(gate.mailSettings, gate.vaults.audit, gate.time, work::add, pauses::add);
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private Letter letter(String text) {
        return new Letter(
                ADDRESS,
                "Maria Kowalska",
                text,
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8),
                new UUID(1, 2));
    }

    private static boolean isWiped(Letter letter) {
        for (byte b : letter.plain()) {
            if (b != 0) {
                return false;
            }
        }
        return letter.html()[0] == 0;
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private List<String> subjects() {
        return gate.mailer.mails.stream().map(mail -> mail.subject()).toList();
    }

    @Test
    void aLetterLeavesInTheBackgroundAndIsWiped() throws VaultException {
        Letter letter = letter("482 913");
        postman.postCode(maria, letter, progress);
        assertEquals(List.of(), heard);
        assertEquals(1, work.size());
        work();
        assertEquals(List.of("sent"), heard);
        assertEquals("482 913", gate.mailer.last().plain());
        assertTrue(isWiped(letter));
        AuditEvent logged = LoggedMail.last(gate);
        assertEquals(AuditKind.CODE_MAILED, logged.kind());
        assertEquals("maria.kowalska", logged.who());
        assertEquals(Map.of(), logged.details());
    }

    @Test
    void aPassingFaultIsTriedTwiceMore() {
        gate.mailer.failNext(Reason.NO_CONNECTION, Reason.BUSY);
        postman.postCode(maria, letter("code"), progress);
        work();
        assertEquals(List.of("NO_CONNECTION again", "BUSY again", "sent"), heard);
        assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(15)), pauses);
        assertEquals(1, gate.mailer.mails.size());
    }

    @Test
    void afterTheThirdFaultItIsGivenUpAndLogged() throws VaultException {
        gate.mailer.down(Reason.NO_ANSWER);
        Letter letter = letter("code");
        postman.postCode(maria, letter, progress);
        work();
        assertEquals(List.of("NO_ANSWER again", "NO_ANSWER again", "NO_ANSWER"), heard);
        assertTrue(isWiped(letter));
        AuditEvent logged = LoggedMail.last(gate);
        assertEquals(AuditKind.MAIL_FAILED, logged.kind());
        assertEquals(Map.of("mail", "code", "reason", "NO_ANSWER"), logged.details());
        assertEquals(maria.id(), logged.personId().orElseThrow());
    }

    @Test
    void whatDoesNotPassIsNotTriedAgain() {
        gate.mailer.failNext(Reason.SIGN_IN_REFUSED);
        postman.postCode(maria, letter("code"), progress);
        work();
        assertEquals(List.of("SIGN_IN_REFUSED"), heard);
        assertEquals(List.of(), pauses);
    }

    @Test
    void aVaultLockedMeanwhileEndsIt() {
        Postman locking = new Postman(
                gate.mailSettings, gate.vaults.audit, gate.time, work::add, length -> gate.vaults.vault.lock());
        gate.mailer.failNext(Reason.NO_CONNECTION);
        Letter letter = letter("code");
        locking.postCode(maria, letter, progress);
        work();
        assertEquals(List.of("NO_CONNECTION again", "LOCKED"), heard);
        assertTrue(isWiped(letter));
    }

    @Test
    void aLetterThatIsGivenUpDoesNotLeave() {
        Letter letter = letter("code");
        Cancellation cancellation = postman.postCode(maria, letter, progress);
        cancellation.cancel();
        work();
        assertEquals(List.of("CANCELLED"), heard);
        assertEquals(List.of(), gate.mailer.mails);
        assertTrue(isWiped(letter));
    }

    @Test
    void aLetterThatIsGivenUpWhileItWaitsIsWipedAtOnce() {
        Letter queued = letter("code");
        postman.postCode(maria, queued, progress).cancel();
        assertTrue(isWiped(queued));
        work.clear();

        List<Boolean> wiped = new ArrayList<>();
        List<Cancellation> given = new ArrayList<>();
        Letter resting = letter("code");
        Postman pausing = new Postman(gate.mailSettings, gate.vaults.audit, gate.time, work::add, length -> {
            given.get(0).cancel();
            wiped.add(isWiped(resting));
        });
        gate.mailer.failNext(Reason.NO_CONNECTION);
        given.add(pausing.postCode(maria, resting, progress));
        work();
        assertEquals(List.of(true), wiped);
        assertEquals(List.of("NO_CONNECTION again", "CANCELLED"), heard);
    }

    @Test
    void aLetterThatIsGivenUpWhileItLeavesStaysWholeForThatLong() {
        List<Boolean> wiped = new ArrayList<>();
        List<Cancellation> given = new ArrayList<>();
        Letter leaving = letter("code");
        Courier slow = new Courier(
                (settings, secrets, letter, cancellation) -> {
                    given.get(0).cancel();
                    wiped.add(isWiped(letter));
                },
                TestTokens.none(),
                gate.time);
        MailSettings settings =
                new MailSettings(gate.vaults.vault, gate.vaults.audit, null, gate.mailText, slow, gate.time);
        given.add(new Postman(settings, gate.vaults.audit, gate.time, work::add, pauses::add)
                .postCode(maria, leaving, progress));
        work();
        assertEquals(List.of(false), wiped);
        assertTrue(isWiped(leaving));
    }

    @Test
    void anInterruptedPauseIsTheEnd() {
        Postman ending = new Postman(gate.mailSettings, gate.vaults.audit, gate.time, work::add, length -> {
            throw new InterruptedException();
        });
        gate.mailer.failNext(Reason.NO_CONNECTION);
        Letter letter = letter("code");
        ending.postCode(maria, letter, progress);
        work();
        assertTrue(Thread.interrupted(), "the thread is not told");
        assertEquals(List.of("NO_CONNECTION again", "CANCELLED"), heard);
        assertTrue(isWiped(letter));
    }

    @Test
    void whenTheProgramEndsNothingIsKept() {
        Postman closed = new Postman(
                gate.mailSettings,
                gate.vaults.audit,
                gate.time,
                task -> {
                    throw new RejectedExecutionException();
                },
                pauses::add);
        Letter code = letter("code");
        Letter notice = letter("notice");
        closed.postCode(maria, code, progress);
        closed.postNotice(maria, notice);
        assertEquals(List.of("CANCELLED"), heard);
        assertTrue(isWiped(code));
        assertTrue(isWiped(notice));
    }

    @Test
    void aBugInTheMailerIsTheEndAndIsNotHidden() {
        Courier broken = new Courier(
                (settings, secrets, letter, cancellation) -> {
                    throw new IllegalStateException("bug");
                },
                (endpoint, token, secret, ca, timeout, cancellation) -> {
                    throw new AssertionError();
                },
                gate.time);
        MailSettings settings =
                new MailSettings(gate.vaults.vault, gate.vaults.audit, null, gate.mailText, broken, gate.time);
        Letter letter = letter("code");
        new Postman(settings, gate.vaults.audit, gate.time, work::add, pauses::add).postCode(maria, letter, progress);
        assertThrows(IllegalStateException.class, this::work);
        assertEquals(List.of("CANCELLED"), heard);
        assertTrue(isWiped(letter));
    }

    @Test
    void aLogThatCannotBeWrittenStopsNoMail() {
        postman.postCode(maria, letter("code"), progress);
        gate.disk.fill();
        work();
        assertEquals(List.of("sent"), heard);
    }

    @Test
    void noticesWaitForEachOtherAndNoCodeForThem() {
        for (String subject : List.of("one", "two", "three")) {
            postman.postNotice(maria, letter(subject));
        }
        assertEquals(1, work.size());
        postman.postCode(maria, letter("code"), progress);
        work();
        assertEquals(List.of("one", "code", "two", "three"), subjects());
    }

    @Test
    void whereTooManyNoticesWaitTheOldestIsGivenUp() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i <= NoticeQueue.MOST; i++) {
            letters.add(letter("notice " + i));
            postman.postNotice(maria, letters.get(i));
        }
        assertTrue(isWiped(letters.get(0)));
        assertFalse(isWiped(letters.get(1)));
        work();
        assertEquals(NoticeQueue.MOST, gate.mailer.mails.size());
        assertEquals("notice 1", subjects().get(0));
        postman.postNotice(maria, letter("later"));
        work();
        assertEquals("later", gate.mailer.last().subject());
    }
}
