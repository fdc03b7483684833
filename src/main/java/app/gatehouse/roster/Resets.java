/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.Factors;
import app.gatehouse.people.DutyStore;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.people.PersonChangeStore;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Unlock;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.util.Map;

/**
 * How an administrator helps somebody who has lost a password or a factor. Nobody does it for themself: that is what the
 * profile and the backup codes are for. Blocks; thread-safe. Uses each proof up.
 */
public final class Resets {
    private final Authority authority;
    private final Factors factors;
    private final Unlock unlock;
    private final Rights rights;
    private final TimeSource time;
    private final DutyStore duties = new DutyStore();
    private final PersonChangeStore changes = new PersonChangeStore();

    /** Resets people of the authority's vault. */
    public Resets(Authority authority, Factors factors, Unlock unlock, Rights rights, TimeSource time) {
        this.authority = authority;
        this.factors = factors;
        this.unlock = unlock;
        this.rights = rights;
        this.time = time;
    }

    /**
     * Gives somebody a one-time password, which must be changed at the next sign-in; the old one is dead, their waits end.
     *
     * @param first stays the caller's
     */
    public RosterAnswer password(Proof proof, long personId, FirstPassword first) throws VaultException {
        return authority.write(proof, personId, (handle, by, about) -> {
            if (by.id() == about.id()) {
                return new RosterAnswer.Refused(Refusal.ONESELF);
            }
            changes.setPassword(handle, personId, first, time.now());
            unlock.reset(handle, personId);
            rights.releases().revoke(handle, personId);
            authority.log(AuditKind.PASSWORD_RESET, about, by, Map.of());
            return authority.done(handle, personId);
        });
    }

    /**
     * Takes somebody's factors and backup codes away; they set up a new one at the next sign-in, whatever policy says. Their
     * waits end. A password that was long enough only beside a factor must be changed then as well. For somebody without a
     * factor it is the order to set one up.
     */
    public RosterAnswer factors(Proof proof, long personId) throws VaultException {
        return authority.write(proof, personId, (handle, by, about) -> {
            if (by.id() == about.id()) {
                return new RosterAnswer.Refused(Refusal.ONESELF);
            }
            factors.removeAll(handle, personId);
            duties.orderEnrolment(handle, personId);
            unlock.reset(handle, personId);
            rights.releases().revoke(handle, personId);
            authority.log(AuditKind.MFA_RESET, about, by, Map.of());
            return authority.done(handle, personId);
        });
    }
}
