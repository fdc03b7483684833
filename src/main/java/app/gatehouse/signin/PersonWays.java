/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.factor.MailedCode;
import app.gatehouse.factor.MailedCodes;
import app.gatehouse.factor.TokenFactor;
import app.gatehouse.factor.TokenStore;
import app.gatehouse.people.Person;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * By which second factors people may go on, and the mailed codes of those who do so by e-mail: at most one of them for a
 * person. A live code waits for its person when they leave and come back (decisions, 19); a dead one, or one that was sent to
 * an address that is not theirs any more, gives way to another. The gate and the asking dialogs have an instance each, so
 * that a code of one never serves the other. Thread-safe; does not block.
 */
public final class PersonWays {
    private final Supplier<Policy> policy;
    private final MailedCodes mailedCodes;
    private final FactorStore factors = new FactorStore();
    private final TokenStore tokens = new TokenStore();
    private final Map<Long, Mailed> mailed = new HashMap<>();

    /** Nobody is on the way; the policy is asked each time. */
    public PersonWays(Supplier<Policy> policy, MailedCodes mailedCodes) {
        this.policy = policy;
        this.mailedCodes = mailedCodes;
    }

    /** The person's methods that may be used, the preferred one first. */
    List<Method> methods(Handle handle, long personId) {
        return policy.get().usable(factors.methods(handle, personId));
    }

    /** Where the person's codes are mailed to, if e-mail is one of those methods. */
    Optional<EmailFactor> email(Handle handle, long personId) {
        return methods(handle, personId).contains(Method.EMAIL) ? factors.email(handle, personId) : Optional.empty();
    }

    /** How many digits a code of the person's token has; 0 if that is none of those methods. */
    int tokenDigits(Handle handle, long personId) {
        return methods(handle, personId).contains(Method.TOKEN)
                ? tokens.token(handle, personId).map(TokenFactor::digits).orElse(0)
                : 0;
    }

    /** The person's codes for that address: those that are still alive, or else new ones, of which none is sent yet. */
    synchronized MailedCode mail(Person person, EmailFactor to) {
        Optional<MailedCode> waiting = waiting(person.id(), to);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        end(person.id());
        mailed.values().removeIf(other -> !other.code.state().isAlive());
        MailedCode begun = mailedCodes.begin(person, to.address());
        mailed.put(person.id(), new Mailed(to, begun));
        return begun;
    }

    /** The person's codes, if one that was sent to that address is alive. */
    synchronized Optional<MailedCode> waiting(long personId, EmailFactor to) {
        return Optional.ofNullable(mailed.get(personId))
                .filter(found -> found.to.equals(to) && found.code.state().isAlive())
                .map(Mailed::code);
    }

    /** Kills the person's codes: they are in, or gone. */
    synchronized void end(long personId) {
        Optional.ofNullable(mailed.remove(personId)).map(Mailed::code).ifPresent(MailedCode::close);
    }

    private record Mailed(EmailFactor to, MailedCode code) {}
}
