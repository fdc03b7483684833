/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.people.Role;
import app.gatehouse.station.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person as the table of people shows them, at the moment of the look. Knows no secret.
 *
 * @param version how often administrators have changed them
 * @param methods the second factors that are on, the preferred one first
 * @param mustEnrol an administrator ordered a second factor, to be set up at the next sign-in
 * @param lockedFor what is left of the longest wait; zero without one
 * @param noTriesLeft the budget of codes is empty, or a kind is off after a hundred wrong codes
 * @param releasedFor what is left of a release; zero without one
 */
public record PersonRow(
        long id,
        int version,
        String name,
        String username,
        Optional<String> email,
        Role role,
        boolean enabled,
        boolean mustChangePassword,
        boolean mustEnrol,
        List<Method> methods,
        Optional<Instant> lastSignIn,
        Duration lockedFor,
        boolean noTriesLeft,
        Duration releasedFor) {
    /** Copies the list. */
    public PersonRow {
        methods = List.copyOf(methods);
    }

    /** How they stand. */
    public PersonState state() {
        if (!enabled) {
            return PersonState.DISABLED;
        }
        if (!releasedFor.isZero()) {
            return PersonState.RELEASED;
        }
        if (noTriesLeft) {
            return PersonState.NO_TRIES_LEFT;
        }
        if (!lockedFor.isZero()) {
            return PersonState.LOCKED;
        }
        return mustChangePassword ? PersonState.MUST_CHANGE_PASSWORD : PersonState.ACTIVE;
    }

    /** Whether wrong tries keep them out, so that an unlock is worth a try. */
    public boolean isLocked() {
        return noTriesLeft || !lockedFor.isZero();
    }

    /** The same person when so much time has passed over their wait and their release. */
    public PersonRow after(Duration passed) {
        return standing(less(lockedFor, passed), noTriesLeft, less(releasedFor, passed));
    }

    private static Duration less(Duration left, Duration passed) {
        return left.compareTo(passed) <= 0 ? Duration.ZERO : left.minus(passed);
    }

    /** The same person as the throttle and a release see them. */
    PersonRow standing(Duration locked, boolean empty, Duration released) {
        return new PersonRow(
                id,
                version,
                name,
                username,
                email,
                role,
                enabled,
                mustChangePassword,
                mustEnrol,
                methods,
                lastSignIn,
                locked,
                empty,
                released);
    }

    /** In what the other one differs, of all that can be edited. */
    Set<RosterAnswer.Field> differences(PersonRow other) {
        Set<RosterAnswer.Field> fields = EnumSet.noneOf(RosterAnswer.Field.class);
        note(fields, RosterAnswer.Field.NAME, name.equals(other.name));
        note(fields, RosterAnswer.Field.USERNAME, username.equals(other.username));
        note(fields, RosterAnswer.Field.EMAIL, email.equals(other.email));
        note(fields, RosterAnswer.Field.ROLE, role == other.role);
        note(fields, RosterAnswer.Field.ENABLED, enabled == other.enabled);
        return fields;
    }

    private static void note(Set<RosterAnswer.Field> fields, RosterAnswer.Field field, boolean same) {
        if (!same) {
            fields.add(field);
        }
    }

    /** Says nothing about who it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "PersonRow " + id;
    }
}
