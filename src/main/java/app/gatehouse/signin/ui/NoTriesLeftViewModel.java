/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Empty;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Countdown;
import java.util.Optional;

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

    /** The way on which the person can go on, if there is one. */
    public Optional<SignInMethod> getOtherWay() {
        return empty.other();
    }

    /** What to do. */
    public String getAdvice() {
        String who = empty.administratorNeeded() ? "administrator" : "leader";
        String or = empty.other()
                .map(other -> switch (other) {
                    case APP -> "-or-app";
                    case EMAIL -> "-or-email";
                    case TOKEN -> "-or-token";
                    default -> "-or-backup";
                })
                .orElse("");
        return messages.get("signin.empty.ask-" + who + or);
    }

    /** How the tries come back. */
    public String getRefill() {
        if (empty.administratorNeeded()) {
            return messages.get("signin.empty.disabled");
        }
        return messages.get(
                empty.method() == SignInMethod.BACKUP_CODE ? "signin.empty.backup-refill" : "signin.empty.app-refill");
    }

    /** The words on the button that goes the other way; empty without one. */
    public String getOtherWayText() {
        return empty.other()
                .map(other -> switch (other) {
                    case APP -> "signin.empty.use-app";
                    case EMAIL -> "signin.empty.use-email";
                    case TOKEN -> "signin.empty.use-token";
                    default -> "signin.empty.use-backup";
                })
                .map(key -> messages.get(key))
                .orElse("");
    }

    /** Goes on the other way. */
    public void otherWay() {
        empty.other().ifPresent(flow::verify);
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
