/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.AfterSave;
import app.gatehouse.vault.Vault;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whoever listens to the log, and what they are not told yet because its save still runs. Thread-safe. */
final class Hearing {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

    private final Vault vault;
    private final List<Consumer<List<AuditEvent>>> listeners = new CopyOnWriteArrayList<>();

    /**
     * The write that runs and what was appended in it; only under the vault's lock. Weak, since names are in it: it is gone
     * with the write, whatever becomes of that.
     */
    private WeakReference<AfterSave> running = new WeakReference<>(null);

    private WeakReference<List<AuditEvent>> untold = new WeakReference<>(null);

    Hearing(Vault vault) {
        this.vault = vault;
    }

    void add(Consumer<List<AuditEvent>> listener) {
        listeners.add(listener);
    }

    /** An event was appended on this thread. */
    void appended(AuditEvent event) {
        Optional<AfterSave> save = vault.afterSave();
        if (save.isEmpty()) {
            tell(List.of(event));
            return;
        }
        List<AuditEvent> events = untold.get();
        if (events == null || running.get() != save.get()) {
            List<AuditEvent> next = new ArrayList<>();
            save.get().then(() -> tell(next));
            running = new WeakReference<>(save.get());
            untold = new WeakReference<>(next);
            events = next;
        }
        events.add(event);
    }

    private void tell(List<AuditEvent> events) {
        for (Consumer<List<AuditEvent>> listener : listeners) {
            try {
                listener.accept(List.copyOf(events));
            } catch (RuntimeException e) {
                // What happened is saved; that somebody could not hear of it must not look as if it were not.
                LOG.error("A listener of the log failed", e);
            }
        }
    }
}
