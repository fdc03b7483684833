/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Empty;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Countdown;

/** A budget of tries is used up (06c). Screen's thread only. */
public final class NoTriesLeftViewModel implements AutoCloseable {
    private final SignInFlow flow;
    private final Countdown patience;
    private final Messages messages;
    private final Empty empty;

    /** For one visit, while the flow knows what is empty; goes back after two minutes. */
    public NoTriesLeftViewModel(SignInFlow flow, Countdown patience, Messages messages) {
        this.flow = flow;
        this.patience = patience;
        this.messages = messages;
        this.empty = flow.empty().orElseThrow(() -> new IllegalStateException("Nothing is empty"));
        patience.start(Attempt.LIFETIME, this::back);
    }

    /** Whether the person can go on another way. */
    public boolean isOtherWay() {
        return empty.other();
    }

    /** Whether the other way is a backup code; the app otherwise. */
    public boolean isBackupCode() {
        return empty.method() == SignInMethod.APP;
    }

    /** What to do. */
    public String getAdvice() {
        String who = empty.administratorNeeded() ? "administrator" : "leader";
        if (!empty.other()) {
            return messages.get("signin.empty.ask-" + who);
        }
        return messages.get("signin.empty.ask-" + who + (isBackupCode() ? "-or-backup" : "-or-app"));
    }

    /** How the tries come back. */
    public String getRefill() {
        if (empty.administratorNeeded()) {
            return messages.get("signin.empty.disabled");
        }
        return messages.get(isBackupCode() ? "signin.empty.app-refill" : "signin.empty.backup-refill");
    }

    /** The words on the button that goes the other way. */
    public String getOtherWayText() {
        return messages.get(isBackupCode() ? "signin.empty.use-backup" : "signin.empty.use-app");
    }

    /** Goes on the other way. */
    public void otherWay() {
        if (empty.other()) {
            flow.verify(isBackupCode() ? SignInMethod.BACKUP_CODE : SignInMethod.APP);
        }
    }

    /** Back to the sign-in screen. */
    public void back() {
        flow.signIn(Notice.NONE);
    }

    @Override
    public void close() {
        patience.close();
    }
}
