/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import app.gatehouse.task.Pause;
import java.util.concurrent.Executor;

/**
 * Takes letters off everybody's hands: each leaves from a background thread and is tried twice more, a little later, when
 * the world only stumbles. Thread-safe.
 */
public final class Postman {
    private final MailSettings settings;
    private final Mailer mailer;
    private final Executor workers;
    private final Pause pause;

    /** Sends through the server that is set up at the time. */
    public Postman(MailSettings settings, Mailer mailer, Executor workers, Pause pause) {
        this.settings = settings;
        this.mailer = mailer;
        this.workers = workers;
        this.pause = pause;
    }

    /** Takes the letter over: it is closed in the end. Does not block. */
    public void post(Letter letter, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Hears how it goes, on a background thread. */
    public interface Progress {
        /** The server has taken it. The last call. */
        void sent();

        /**
         * A try failed.
         *
         * @param again whether it is tried once more; if not, this is the last call
         */
        void failed(MailFailure.Reason reason, boolean again);
    }
}
