/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.mail.MailText;
import app.gatehouse.mail.Postman;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Predicate;

/** Makes {@link MailedCode}s and sees to the limits that hold for a person over all of them. Thread-safe; nothing blocks. */
public final class MailedCodes {
    private final MailedCode.Post post;
    private final TimeSource time;
    private final HourlyMails hourly;
    // Weak: an asking that somebody dropped without closing it dies of itself after ten minutes.
    private final Set<MailedCode> open = Collections.newSetFromMap(new WeakHashMap<>());

    /** Sends through the postman. */
    public MailedCodes(Postman postman, MailText text, TimeSource time, SecureRandom random) {
        this.post = new MailedCode.Post(postman, text, random);
        this.time = time;
        this.hourly = new HourlyMails(time);
    }

    /** For one thing that the person wants to do; nothing is sent yet. To be closed. */
    public MailedCode begin(Person person, EmailAddress to) {
        MailedCode code = new MailedCode(person, to, post, hourly, time);
        synchronized (open) {
            open.add(code);
            open.removeIf(MailedCode::isOver);
        }
        return code;
    }

    /** Kills every code of the person: at sign-out, and when an account is reset. */
    public void end(long personId) {
        close(code -> code.personId() == personId);
    }

    /** Kills every code: the vault was locked. */
    public void endAll() {
        close(code -> true);
    }

    private void close(Predicate<MailedCode> which) {
        List<MailedCode> found;
        synchronized (open) {
            found = open.stream().filter(which).toList();
            open.removeAll(found);
        }
        found.forEach(MailedCode::close);
    }
}
