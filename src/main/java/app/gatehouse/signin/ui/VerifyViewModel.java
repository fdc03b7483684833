/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.CodeAnswer;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.ui.SignInFlow.Empty;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The second factor: six digits of the app (04), or eight of a backup code (05), and their errors (06a). */
public final class VerifyViewModel extends WorkingViewModel {
    private static final int APP_DIGITS = 6;
    private static final int BACKUP_DIGITS = 8;

    private final SignInMethod method;
    private final Gate gate;
    private final SignInFlow flow;
    private final AttemptClock clock;
    private final Attempt attempt;
    private final ReadOnlyStringWrapper codesLeft = new ReadOnlyStringWrapper(this, "codesLeft", "");
    private Runnable onWrong = () -> {};

    /**
     * For one visit, while the flow has an attempt.
     *
     * @param method {@link SignInMethod#APP} or {@link SignInMethod#BACKUP_CODE}
     */
    public VerifyViewModel(
            SignInMethod method,
            Gate gate,
            SignInFlow flow,
            AttemptClock clock,
            Background background,
            Messages messages) {
        super(background, messages);
        this.method = method;
        this.gate = gate;
        this.flow = flow;
        this.clock = clock;
        this.attempt = flow.attempt().orElseThrow(() -> new IllegalStateException("No attempt"));
        touched();
        if (method == SignInMethod.BACKUP_CODE) {
            background.run(
                    () -> gate.backupCodesLeft(attempt),
                    this::showCodesLeft,
                    // The number is a courtesy; what keeps the vault from answering is said at the try itself.
                    failure -> codesLeft.set(""));
        }
    }

    private void showCodesLeft(int left) {
        codesLeft.set(
                left == 1 ? words("signin.verify.left.one") : words("signin.verify.left.many", Integer.toString(left)));
    }

    /** How many digits are asked for. */
    public int getDigits() {
        return isApp() ? APP_DIGITS : BACKUP_DIGITS;
    }

    /** Whether the app's code is asked for; a backup code otherwise. */
    public boolean isApp() {
        return method == SignInMethod.APP;
    }

    /** Whether the person has the other way as well. */
    public boolean isOtherWay() {
        return attempt.methods().contains(isApp() ? SignInMethod.BACKUP_CODE : SignInMethod.APP);
    }

    /** Who is on the way in. */
    public String getName() {
        return attempt.displayName();
    }

    /** What they sign in with. */
    public String getUsername() {
        return attempt.username();
    }

    /** The heading. */
    public String getTitle() {
        return words(isApp() ? "signin.verify.app.title" : "signin.verify.backup.title");
    }

    /** The sentence under the heading. */
    public String getLead() {
        return words(isApp() ? "signin.verify.app.lead" : "signin.verify.backup.lead");
    }

    /** The words on the button that goes the other way. */
    public String getOtherWayText() {
        return words(isApp() ? "signin.verify.use-backup" : "signin.verify.use-app");
    }

    /** Seconds until the app shows the next code, 1 to 30. */
    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return clock.secondsLeftProperty();
    }

    /** The value of {@link #secondsLeftProperty()}. */
    public int getSecondsLeft() {
        return clock.secondsLeftProperty().get();
    }

    /** "18 s". */
    public String secondsText(Number seconds) {
        return words("signin.seconds", Integer.toString(seconds.intValue()));
    }

    /** How many backup codes are left, in words; empty until known. */
    public ReadOnlyStringProperty codesLeftProperty() {
        return codesLeft.getReadOnlyProperty();
    }

    public String getCodesLeft() {
        return codesLeft.get();
    }

    /** What shows a wrong code: cells red for a moment, then empty. */
    public void setOnWrong(Runnable action) {
        onWrong = action;
    }

    /** A digit came or went. */
    public void typed() {
        say("");
        if (gate.touch(attempt)) {
            touched();
        } else {
            flow.signIn(Notice.ATTEMPT_OVER);
        }
    }

    private void touched() {
        clock.touch(this::patienceOver);
    }

    /** While a code is checked its answer decides: it may have let the person in already. */
    private void patienceOver() {
        if (!isBusy()) {
            flow.signIn(Notice.ATTEMPT_OVER);
        }
    }

    /** Tries a code. Takes the copy over and wipes it. */
    public void submit(char[] code) {
        if (isBusy() || code.length != getDigits()) {
            Arrays.fill(code, '\0');
            return;
        }
        say("");
        work(
                () -> {
                    try {
                        return gate.code(method, attempt, code);
                    } finally {
                        Arrays.fill(code, '\0');
                    }
                },
                this::answer,
                onWrong);
    }

    /** Goes to the other way, if there is one. */
    public void otherWay() {
        if (!isBusy() && isOtherWay()) {
            flow.verify(isApp() ? SignInMethod.BACKUP_CODE : SignInMethod.APP);
        }
    }

    /** Somebody else wants to sign in. */
    public void someoneElse() {
        if (!isBusy()) {
            flow.signIn(Notice.NONE);
        }
    }

    private void answer(Gate.Passage<CodeAnswer> passage) {
        CodeAnswer answer = passage.answer();
        if (answer instanceof CodeAnswer.Admitted in) {
            flow.admitted(passage.entry().orElseThrow(), in.session(), in.backupUse());
        } else if (answer instanceof CodeAnswer.MustChangePassword must) {
            flow.mustChange(must.change());
        } else if (answer instanceof CodeAnswer.Wait wait) {
            flow.locked(method, wait.total(), wait.left(), wait.wrongTries());
        } else if (answer instanceof CodeAnswer.NoTriesLeft none) {
            flow.noTriesLeft(new Empty(method, none.otherWayLeft(), none.administratorNeeded()));
        } else if (answer instanceof CodeAnswer.Expired) {
            flow.signIn(Notice.ATTEMPT_OVER);
        } else if (answer instanceof CodeAnswer.SwitchedOff) {
            flow.signIn(Notice.SWITCHED_OFF);
        } else {
            say(refusal(answer));
            touched();
            onWrong.run();
        }
    }

    private String refusal(CodeAnswer answer) {
        if (answer instanceof CodeAnswer.Wrong wrong) {
            return words(isApp() ? "signin.verify.wrong" : "signin.verify.wrong-backup", wrong.triesLeft());
        }
        if (answer instanceof CodeAnswer.OtherTime other) {
            return words("signin.verify.other-time", other.triesLeft());
        }
        if (answer instanceof CodeAnswer.ClockWentBack) {
            return words(isOtherWay() ? "signin.verify.clock-back-use-backup" : "signin.verify.clock-back");
        }
        if (answer instanceof CodeAnswer.JustUsed) {
            return words("signin.verify.used");
        }
        if (answer instanceof CodeAnswer.Unavailable unavailable) {
            return words(unavailable.reason().messageKey());
        }
        // Malformed: the cells let only digits in, so this is a code that was too short.
        return words("signin.verify.incomplete");
    }

    @Override
    public void close() {
        super.close();
        clock.close();
        onWrong = () -> {};
    }
}
