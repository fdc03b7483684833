/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.people.Person;
import app.gatehouse.task.Cancellation;

/**
 * One letter on its way. Whoever gives it up wipes it at once, unless a try runs, which needs it whole until it ends: a code
 * must not lie in memory for as long as the pause before the next try. Thread-safe.
 */
final class Errand {
    private final Person person;
    private final Letter letter;
    private final MailLog.Mail mail;
    private final Postman.Progress progress;
    private final Cancellation cancellation = new Cancellation();
    private boolean trying;

    Errand(Person person, Letter letter, MailLog.Mail mail, Postman.Progress progress) {
        this.person = person;
        this.letter = letter;
        this.mail = mail;
        this.progress = progress;
        cancellation.onCancel(this::givenUp);
    }

    private synchronized void givenUp() {
        if (!trying) {
            letter.close();
        }
    }

    /** A try begins; false: it was given up. */
    synchronized boolean beginTry() {
        trying = !cancellation.isCancelled();
        return trying;
    }

    /** A try ended. */
    synchronized void endTry() {
        trying = false;
        if (cancellation.isCancelled()) {
            letter.close();
        }
    }

    Person person() {
        return person;
    }

    Letter letter() {
        return letter;
    }

    MailLog.Mail mail() {
        return mail;
    }

    Postman.Progress progress() {
        return progress;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public String toString() {
        return "Errand";
    }
}
