/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.people.Passwords;
import app.gatehouse.people.Person;
import app.gatehouse.vault.VaultException;
import java.util.Map;
import java.util.Optional;

/**
 * One try of a password: counted as wrong and saved, then compared. Somebody known and nobody go the same way, with the
 * same saves, the same derivation and as many records. Blocks; thread-safe.
 */
final class PasswordCheck {
    private final Reservations reservations;
    private final Passwords passwords;
    private final TryLog log;

    PasswordCheck(Reservations reservations, Passwords passwords, TryLog log) {
        this.reservations = reservations;
        this.passwords = passwords;
        this.log = log;
    }

    /** What a try came to. */
    sealed interface Result {
        /**
         * Right. It stays counted as wrong until {@link Throttle#succeed} is saved, which the caller does with what
         * follows.
         */
        record Right() implements Result {}

        /** Not right; the try is counted and logged. */
        record Wrong(Tries tries) implements Result {}

        /** Neither checked nor counted; logged. */
        record Blocked(Tries tries) implements Result {}
    }

    Result check(Optional<Person> person, Target target, char[] password) throws VaultException {
        Optional<Tries> reserved = reservations.reserve(target);
        if (reserved.isEmpty()) {
            log.write(AuditKind.TRY_REFUSED, person, Map.of("kind", TryKind.PASSWORD.name()));
            return new Result.Blocked(reservations.look(target));
        }
        if (passwords.matches(person, password)) {
            return new Result.Right();
        }
        log.write(person.isPresent() ? AuditKind.PASSWORD_WRONG : AuditKind.UNKNOWN_NAME, person, Map.of());
        log.consequence(reserved.get(), person);
        return new Result.Wrong(reserved.get());
    }
}
