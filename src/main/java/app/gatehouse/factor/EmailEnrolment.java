/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.CodeMail;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Optional;

/**
 * E-mail as a second factor, not in force yet: nothing is saved before the code that was just sent to the address comes
 * back. Close it when the screen is left. Thread-safe.
 */
public final class EmailEnrolment implements AutoCloseable {
    private final Enrolment enrolment;
    private final MailedCodes codes;
    private final Person person;
    private final Proof proof;
    private final FactorIds had;
    private final Optional<EmailAddress> known;
    private Optional<MailedCode> mailed = Optional.empty();
    private boolean closed;

    EmailEnrolment(
            Enrolment enrolment,
            MailedCodes codes,
            Person person,
            Proof proof,
            FactorIds had,
            Optional<EmailAddress> known) {
        this.enrolment = enrolment;
        this.codes = codes;
        this.person = person;
        this.proof = proof;
        this.had = had;
        this.known = known;
    }

    /** The address that is known of the person, to begin with. */
    public Optional<EmailAddress> known() {
        return known;
    }

    /**
     * The codes for an address: the same ones while it stays the same; one for another address kills those of the one
     * before. Does not block.
     */
    public synchronized CodeMail mail(EmailAddress to) {
        Optional<MailedCode> same = mailed.filter(code -> code.to().equals(to));
        if (same.isPresent()) {
            return same.get();
        }
        mailed.ifPresent(MailedCode::close);
        MailedCode fresh = codes.begin(person, to);
        mailed = Optional.of(fresh);
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    /** Kills the codes for the address so far: another is being typed. */
    public synchronized void forget() {
        mailed.ifPresent(MailedCode::close);
        mailed = Optional.empty();
    }

    /**
     * Tries the code. The right one puts the address in force, makes it the person's address, and makes backup codes where
     * none works, in one save. Five wrong ones kill the mailed code, so that nobody gets an address into an account by
     * guessing.
     *
     * @param code left as it is; spaces are passed over
     */
    public synchronized Activation confirm(char[] code) throws VaultException {
        if (closed) {
            return Activation.OVER;
        }
        Optional<char[]> digits = CodeInput.digits(code, MailedDigits.LENGTH);
        if (digits.isEmpty()) {
            return Activation.MALFORMED;
        }
        MailedCode.Check check = mailed.map(mail -> mail.guess(digits.get())).orElse(MailedCode.Check.TOO_OLD);
        Arrays.fill(digits.get(), '\0');
        return switch (check) {
            case TOO_OLD -> Activation.TOO_OLD;
            case WRONG -> Activation.WRONG;
            case RIGHT -> activated(mailed.orElseThrow().to());
        };
    }

    private Activation activated(EmailAddress address) throws VaultException {
        Activation came = enrolment.mayActivate(proof, person) ? enrolment.activate(this, address) : Activation.OVER;
        if (came != Activation.OVER) {
            proof.end();
        }
        // Only now: after a save that failed the same code can be typed again.
        close();
        return came;
    }

    Person person() {
        return person;
    }

    /** The factors that the person had when this began. */
    FactorIds had() {
        return had;
    }

    /** Kills the code; a second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        mailed.ifPresent(MailedCode::close);
    }

    @Override
    public String toString() {
        return "EmailEnrolment";
    }
}
