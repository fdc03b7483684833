/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.factor.HeldToken;
import app.gatehouse.factor.TokenStore;
import app.gatehouse.factor.TokenWindow;
import app.gatehouse.factor.TokenWindow.Match;
import app.gatehouse.people.Person;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One try of a token's code, with the app's counters: counted as wrong and saved, then compared; a code that is right is used
 * up in the save that admits, so that a counter never goes back. Each of the two codes that bring token and station together
 * again is a try of its own: the first costs a wait and no budget, the second both if it is wrong. Blocks; thread-safe.
 */
final class TokenCheck {
    private static final Map<String, String> BY_TOKEN = Map.of("method", SignInMethod.TOKEN.name());

    private final Vault vault;
    private final Throttle throttle;
    private final Reservations reservations;
    private final TryLog log;
    private final TimeSource time;
    private final TokenStore tokens = new TokenStore();

    TokenCheck(Vault vault, Throttle throttle, Reservations reservations, TryLog log, TimeSource time) {
        this.vault = vault;
        this.throttle = throttle;
        this.reservations = reservations;
        this.log = log;
        this.time = time;
    }

    /** Tries the digits. A person without a token has no right code. */
    <T> CodeCheck.Result<T> check(Person person, char[] digits, CodeCheck.Admission<T> admission)
            throws VaultException {
        Target target = new Target.OfPerson(person.id(), TryKind.APP);
        Duration setBack = setBack(person);
        if (!setBack.isZero()) {
            log.write(AuditKind.CLOCK_WENT_BACK, person, Map.of("seconds", Long.toString(setBack.toSeconds())));
            return new CodeCheck.Result.ClockWentBack<>(setBack);
        }
        Optional<Tries> reserved = reservations.reserve(target);
        if (reserved.isEmpty()) {
            log.write(
                    AuditKind.TRY_REFUSED, person, Map.of("kind", target.kind().name()));
            return new CodeCheck.Result.Blocked<>(reservations.look(target));
        }
        Instant now = time.now();
        Optional<HeldToken> found = vault.read(handle -> tokens.find(handle, person.id()));
        if (found.isEmpty()) {
            return wrong(person, reserved.get());
        }
        try (HeldToken token = found.get()) {
            Match match = TokenWindow.match(token, digits, now);
            if (match instanceof Match.Wrong) {
                if (token.nearWaits()) {
                    vault.write(handle -> forgetNear(handle, token));
                }
                return wrong(person, reserved.get());
            }
            return vault.write(handle -> matched(handle, person, token, match, admission));
        }
    }

    private <T> CodeCheck.Result<T> matched(
            Handle handle, Person person, HeldToken token, Match match, CodeCheck.Admission<T> admission)
            throws VaultException {
        Target target = new Target.OfPerson(person.id(), TryKind.APP);
        if (match instanceof Match.Right right && tokens.accept(handle, token.id(), right, time.now())) {
            throttle.succeed(handle, target);
            log.write(AuditKind.CODE_RIGHT, person, BY_TOKEN);
            return new CodeCheck.Result.Right<>(admission.admit(handle));
        }
        Tries tries = throttle.refund(handle, target);
        if (match instanceof Match.Near near) {
            tokens.countNear(handle, token.id(), near);
            log.write(
                    AuditKind.CODE_NEAR,
                    person,
                    Map.of("method", SignInMethod.TOKEN.name(), "steps", Integer.toString(near.steps())));
            log.consequence(tries, Optional.of(person));
            return new CodeCheck.Result.NextCode<>(tries);
        }
        tokens.countReplay(handle, token.id());
        log.write(AuditKind.CODE_REPLAYED, person, BY_TOKEN);
        log.consequence(tries, Optional.of(person));
        return new CodeCheck.Result.Used<>(tries);
    }

    private Object forgetNear(Handle handle, HeldToken token) {
        tokens.forgetNear(handle, token.id());
        return token;
    }

    private Duration setBack(Person person) throws VaultException {
        Instant now = time.now();
        return vault.read(handle -> {
            try (HeldToken token = tokens.find(handle, person.id()).orElse(null)) {
                return token == null ? Duration.ZERO : TokenWindow.setBack(token, now);
            }
        });
    }

    private <T> CodeCheck.Result<T> wrong(Person person, Tries tries) throws VaultException {
        log.wrong(AuditKind.CODE_WRONG, person, BY_TOKEN, tries);
        return new CodeCheck.Result.Wrong<>(tries);
    }
}
