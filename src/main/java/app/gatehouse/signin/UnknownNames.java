/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tries with names that nobody has, counted as those of people are, so that waits do not tell who works here.
 *
 * <p>Bounded: entries that the quiet time has emptied are dropped, which changes nothing; beyond {@link #MOST} living ones
 * the longest untouched goes. To push one out somebody must try so many other names within a quarter of an hour, more than
 * two a second, each costing a key derivation and a save.
 */
final class UnknownNames {
    /** Most entries that are kept. */
    static final int MOST = 2048;

    private final UnknownNameStore store;
    private final Run run;

    UnknownNames(UnknownNameStore store, Run run) {
        this.store = store;
        this.run = run;
    }

    Optional<Tries> find(Handle handle, String name) {
        return store.find(handle, name).map(entry -> run.now(entry.tries(), entry.moment()));
    }

    void save(Handle handle, String name, Tries tries) {
        Run.Moment moment = run.moment();
        store.save(handle, name, tries, moment);
        store.deleteUntouchedSince(handle, moment.run(), moment.nanos() - TryKind.QUIET.toNanos());
        store.dropOldestBeyond(handle, moment.run(), MOST);
    }

    /** Brings what earlier runs left to this one's clock. */
    void carryOver(Handle handle) {
        Run.Moment moment = run.moment();
        for (UnknownNameStore.Entry entry : store.ofOtherRuns(handle, moment.run())) {
            Tries now = run.now(entry.tries(), entry.moment());
            store.save(handle, new UnknownNameStore.Entry(entry.nameHash(), now, moment));
        }
    }
}
