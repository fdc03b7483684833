/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.task.TimeSource;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * How often anybody may guess. Construct one a run, at its start, because time within a run is believed and time between
 * runs hardly.
 *
 * <p>Only counts: the caller {@linkplain #reserve reserves} a try inside a vault write, checks after that write is
 * durable, and then says in another write what it was. A try of which nothing more is said stays a wrong one. Does not
 * open, save or log anything by itself. Thread-safe, as the vault is.
 */
public final class Throttle {
    private final Run run;
    private final ThrottleStore store = new ThrottleStore();
    private final UnknownNames unknownNames;

    /** A run begins. */
    public Throttle(TimeSource time, SecureRandom random) {
        this.run = new Run(time, random);
        this.unknownNames = new UnknownNames(new UnknownNameStore(random), run);
    }

    /** How a target stands now. */
    Tries look(Handle handle, Target target) {
        if (target instanceof Target.OfPerson ofPerson) {
            return store.find(handle, ofPerson)
                    .map(entry -> run.now(entry.tries(), entry.moment()))
                    .orElseGet(() -> Tries.none(target.kind()));
        }
        return unknownNames
                .find(handle, ((Target.UnknownName) target).name())
                .orElseGet(() -> Tries.none(target.kind()));
    }

    /** How everybody stands who ever tried: for each person one or more kinds. */
    Map<Long, List<Tries>> everybody(Handle handle) {
        Map<Long, List<Tries>> found = new HashMap<>();
        for (ThrottleStore.Entry entry : store.all(handle)) {
            found.computeIfAbsent(entry.target().personId(), id -> new ArrayList<>())
                    .add(run.now(entry.tries(), entry.moment()));
        }
        return found;
    }

    /**
     * Counts one try as wrong, before anything is checked.
     *
     * @throws IllegalStateException if no try may be made now; {@link #look} first, in the same write
     */
    Tries reserve(Handle handle, Target target) {
        carryOver(handle);
        Tries before = look(handle, target);
        if (before.isBlocked()) {
            throw new IllegalStateException("A try was not allowed");
        }
        return save(handle, target, before.reserved());
    }

    /** The reserved try was right: its kind's waits end. */
    Tries succeed(Handle handle, Target target) {
        return save(handle, target, look(handle, target).succeeded());
    }

    /** The reserved try was no guess, but not right either: it keeps its wait and costs no budget. */
    Tries refund(Handle handle, Target target) {
        return save(handle, target, look(handle, target).refunded());
    }

    /** A shift leader unlocks a person: returns how many app tries came back. */
    int unlock(Handle handle, long personId) {
        carryOver(handle);
        int given = 0;
        for (TryKind kind : TryKind.values()) {
            Target target = new Target.OfPerson(personId, kind);
            Tries before = look(handle, target);
            given += save(handle, target, before.unlocked()).budget() - before.budget();
        }
        return given;
    }

    /** An administrator acts: counts and waits of every kind end, budgets stay. */
    void reset(Handle handle, long personId) {
        carryOver(handle);
        for (TryKind kind : TryKind.values()) {
            Target target = new Target.OfPerson(personId, kind);
            save(handle, target, look(handle, target).reset());
        }
    }

    private Tries save(Handle handle, Target target, Tries tries) {
        if (target instanceof Target.OfPerson ofPerson) {
            store.save(handle, new ThrottleStore.Entry(ofPerson, tries, run.moment()));
        } else {
            unknownNames.save(handle, ((Target.UnknownName) target).name(), tries);
        }
        return tries;
    }

    /**
     * What earlier runs left is brought to this run's clock with the first save, for everybody: a later start then finds
     * how far the refill had come, and credits its own one.
     */
    private void carryOver(Handle handle) {
        Run.Moment moment = run.moment();
        for (ThrottleStore.Entry entry : store.ofOtherRuns(handle, moment.run())) {
            Tries now = run.now(entry.tries(), entry.moment());
            store.save(handle, new ThrottleStore.Entry(entry.target(), now, moment));
        }
        unknownNames.carryOver(handle);
    }
}
