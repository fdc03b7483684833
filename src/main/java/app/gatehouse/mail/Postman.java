/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.audit.AuditLog;
import app.gatehouse.people.Person;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.Pause;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Takes letters off everybody's hands: each leaves from a background thread by the server that is set up at the time, and is
 * tried twice more, a little later, when the world only stumbles. Thread-safe.
 *
 * <p>A code never waits behind notices: those leave one after the other on one thread at most. Once the vault is locked no
 * further try is made; one that runs then goes on to its end.
 */
public final class Postman {
    private static final Progress NOBODY = new Progress() {
        @Override
        public void sent() {}

        @Override
        public void failed(MailFailure.Reason reason, boolean again) {}
    };

    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(3), Duration.ofSeconds(15));

    private final MailSettings settings;
    private final MailLog log;
    private final Executor workers;
    private final Pause pause;
    private final NoticeQueue notices;

    /** Sends with the given threads and pauses; how it went is in the audit log. */
    public Postman(MailSettings settings, AuditLog audit, TimeSource time, Executor workers, Pause pause) {
        this.settings = settings;
        this.log = new MailLog(audit, time);
        this.workers = workers;
        this.pause = pause;
        this.notices = new NoticeQueue(workers, this::deliver);
    }

    /**
     * Takes a letter with a code over: it is closed in the end. Does not block.
     *
     * @return gives it up: nothing that has not left yet leaves any more, and progress hears
     *     {@link MailFailure.Reason#CANCELLED}; the letter is wiped at once where no try runs. Need not be used
     */
    public Cancellation postCode(Person person, Letter letter, Progress progress) {
        Errand errand = new Errand(person, letter, MailLog.Mail.CODE, progress);
        try {
            workers.execute(() -> deliver(errand));
        } catch (RejectedExecutionException e) {
            // The program ends.
            letter.close();
            progress.failed(MailFailure.Reason.CANCELLED, false);
        }
        return errand.cancellation();
    }

    /** Takes a letter with a notice over: it is closed in the end, whether it left or not. Does not block. */
    void postNotice(Person person, Letter letter) {
        notices.add(new Errand(person, letter, MailLog.Mail.NOTICE, NOBODY));
    }

    private void deliver(Errand errand) {
        boolean ended = false;
        try {
            Optional<MailFailure.Reason> failure = attempt(errand);
            for (Duration length : PAUSES) {
                if (failure.filter(MailFailure.Reason::isPassing).isEmpty()) {
                    break;
                }
                errand.progress().failed(failure.get(), true);
                pause.last(length);
                failure = attempt(errand);
            }
            ended = true;
            end(errand, failure);
        } catch (InterruptedException e) {
            // The program ends; nothing is written any more on a thread that is interrupted.
            Thread.currentThread().interrupt();
        } finally {
            errand.letter().close();
            if (!ended) {
                errand.progress().failed(MailFailure.Reason.CANCELLED, false);
            }
        }
    }

    private Optional<MailFailure.Reason> attempt(Errand errand) {
        if (!errand.beginTry()) {
            return Optional.of(MailFailure.Reason.CANCELLED);
        }
        try {
            settings.deliver(errand.letter(), errand.cancellation());
            return Optional.empty();
        } catch (MailFailure e) {
            return Optional.of(e.reason());
        } catch (VaultException e) {
            return Optional.of(MailFailure.Reason.LOCKED);
        } finally {
            errand.endTry();
        }
    }

    private void end(Errand errand, Optional<MailFailure.Reason> failure) {
        if (failure.isPresent()) {
            errand.progress().failed(failure.get(), false);
            log.failed(errand.person(), errand.mail(), failure.get());
        } else {
            errand.progress().sent();
            log.sent(errand.person(), errand.mail());
        }
    }

    /** Hears how it goes, on a background thread. */
    public interface Progress {
        /** The server has taken it. The last call. */
        void sent();

        /**
         * A try failed.
         *
         * @param again whether it is tried once more; if not, this is the last call
         */
        void failed(MailFailure.Reason reason, boolean again);
    }
}
