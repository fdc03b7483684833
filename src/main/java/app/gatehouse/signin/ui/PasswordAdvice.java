/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.password.Estimate;
import app.gatehouse.password.Passphrases;
import app.gatehouse.password.PasswordRules;
import app.gatehouse.password.PasswordStrength;
import app.gatehouse.password.Verdict;

/** What the gate knows about new passwords: how good one is, and better ones. Thread-safe; slow the first time. */
public final class PasswordAdvice {
    private final PasswordStrength strength;
    private final Passphrases passphrases;

    /** Asks the given ones. */
    public PasswordAdvice(PasswordStrength strength, Passphrases passphrases) {
        this.strength = strength;
        this.passphrases = passphrases;
    }

    /** Judges a master password; the caller wipes it. */
    public Advice master(char[] password, String... context) {
        Estimate estimate = strength.estimate(password, context);
        return new Advice(estimate.level(), PasswordRules.master(password, estimate));
    }

    /** Judges a person's password; the caller wipes it. */
    public Advice person(char[] password, int fewest, String... context) {
        Estimate estimate = strength.estimate(password, context);
        return new Advice(estimate.level(), PasswordRules.person(password, estimate, fewest));
    }

    /** A passphrase that may be a master password. The caller wipes it. */
    public char[] passphrase() {
        return passphrases.suggest();
    }

    /** How good a password is and whether it may be taken. */
    public record Advice(Estimate.Level level, Verdict verdict) {}
}
