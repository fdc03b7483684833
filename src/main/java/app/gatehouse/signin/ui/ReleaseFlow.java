/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom a leader is about to release, from the row's menu to the toast. One for the program; screen's thread only. Whoever
 * ends a session calls {@link #clear()}.
 */
public final class ReleaseFlow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Navigator navigator;
    private final Dialogs dialogs;
    private final ZoneId zone;
    private final Messages messages;
    private Subject subject;
    private Runnable changed = () -> {};

    /** Nobody is about to be released. Says times of the day in that zone. */
    public ReleaseFlow(Navigator navigator, Dialogs dialogs, ZoneId zone, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.zone = zone;
        this.messages = messages;
    }

    /**
     * Somebody who is to be released.
     *
     * @param username folded; also what the avatar's colour is made from
     * @param standing how they stand, in the words of their pill; empty where there is none
     */
    public record Subject(long personId, String name, String username, String standing) {}

    /**
     * Opens the dialog about somebody.
     *
     * @param whenReleased runs after they were released, on the screen's thread: the list shows it
     */
    public void begin(Subject whom, Runnable whenReleased) {
        subject = whom;
        changed = whenReleased;
        navigator.open(DialogRoute.RELEASE_SIGN_IN);
    }

    /** Whom the dialog is about; empty when nothing is under way. */
    Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /** Closes the dialog, says until when the person can come in, and has the list show it. */
    void released(Instant until) {
        String name = subject.name();
        Runnable then = changed;
        clear();
        navigator.closeDialog();
        dialogs.toast(messages.get("signin.release.done", name, TIME.format(until.atZone(zone))));
        then.run();
    }

    /** Closes the dialog; nobody was released. */
    void cancel() {
        clear();
        navigator.closeDialog();
    }

    /** Forgets who it was about: at sign-out. */
    public void clear() {
        subject = null;
        changed = () -> {};
    }
}
