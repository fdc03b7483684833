/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.PrintedCode;
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
import java.util.List;
import java.util.Optional;

/** The second factor: a code of the app or the token (04), of an e-mail (04b) or of the sheet (05), and their errors (06a). */
public final class VerifyViewModel extends WorkingViewModel {
    /** In the order of their buttons. */
    private static final List<SignInMethod> WAYS =
            List.of(SignInMethod.BACKUP_CODE, SignInMethod.APP, SignInMethod.TOKEN, SignInMethod.EMAIL);

    private final VerifyWay way;
    private final Gate gate;
    private final SignInFlow flow;
    private final AttemptClock clock;
    private final Attempt attempt;
    private boolean newCodeNeeded;
    private boolean nextCodeAsked;
    private Runnable onWrong = () -> {};
    private Runnable onNext = () -> {};

    /** For one visit, while the flow has an attempt; closes the way with itself. */
    public VerifyViewModel(
            VerifyWay way, Gate gate, SignInFlow flow, AttemptClock clock, Background background, Messages messages) {
        super(background, messages);
        this.way = way;
        this.gate = gate;
        this.flow = flow;
        this.clock = clock;
        this.attempt = flow.attempt().orElseThrow(() -> new IllegalStateException("No attempt"));
        touched();
    }

    /** What is asked for. */
    public VerifyWay getWay() {
        return way;
    }

    /** The other ways that the person has, in the order of their buttons. */
    public List<SignInMethod> getOtherWays() {
        return WAYS.stream()
                .filter(other -> other != way.method() && attempt.methods().contains(other))
                .toList();
    }

    /** Who is on the way in. */
    public String getName() {
        return attempt.displayName();
    }

    /** What they sign in with. */
    public String getUsername() {
        return attempt.username();
    }

    /** The words on the button that goes that way. */
    public String wayText(SignInMethod other) {
        return switch (other) {
            case APP -> words("signin.verify.use-app");
            case TOKEN -> words("signin.verify.use-token");
            case EMAIL -> words("signin.verify.use-email");
            case BACKUP_CODE -> words("signin.verify.use-backup");
            case PASSWORD, RELEASE -> throw new IllegalArgumentException("No such way");
        };
    }

    /** Whether the message says that the code is too old, so that a new one must be sent. */
    public boolean isNewCodeNeeded() {
        return newCodeNeeded;
    }

    /** Whether the message asks for the code after the one that was typed: a token that is ahead comes together again so. */
    public boolean isNextCodeAsked() {
        return nextCodeAsked;
    }

    /** What makes room for the next code: cells empty at once. */
    public void setOnNext(Runnable action) {
        onNext = action;
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
        if (isBusy() || code.length != way.digits()) {
            Arrays.fill(code, '\0');
            return;
        }
        tryCode(way.method(), code);
    }

    private void tryCode(SignInMethod method, char[] code) {
        say("");
        boolean tries = work(
                () -> {
                    try {
                        return gate.code(method, attempt, code);
                    } finally {
                        Arrays.fill(code, '\0');
                    }
                },
                passage -> answer(method, passage),
                () -> onWrong.run());
        if (!tries) {
            Arrays.fill(code, '\0');
        }
    }

    /** Whether the person has backup codes left that a camera could read. */
    public boolean isScanOffered() {
        return attempt.methods().contains(SignInMethod.BACKUP_CODE);
    }

    /** Opens the camera for a printed backup code. */
    public void scan() {
        if (isBusy() || !isScanOffered()) {
            return;
        }
        typed();
        if (attempt.state() == Attempt.State.WAITING) {
            flow.scan(new PrintedCodeTaker() {
                @Override
                public void take(PrintedCode code) {
                    try (code) {
                        tryCode(SignInMethod.BACKUP_CODE, code.digits());
                    }
                }

                @Override
                public void typeIn() {
                    otherWay(SignInMethod.BACKUP_CODE);
                }
            });
        }
    }

    /** Goes another way, if the person has it. */
    public void otherWay(SignInMethod other) {
        if (!isBusy() && getOtherWays().contains(other)) {
            flow.verify(other);
        }
    }

    /** Somebody else wants to sign in. */
    public void someoneElse() {
        if (!isBusy()) {
            flow.signIn(Notice.NONE);
        }
    }

    private void answer(SignInMethod method, Gate.Passage<CodeAnswer> passage) {
        CodeAnswer answer = passage.answer();
        if (answer instanceof CodeAnswer.Admitted in) {
            flow.admitted(passage.entry().orElseThrow(), in.session(), in.backupUse());
        } else if (answer instanceof CodeAnswer.MustChangePassword must) {
            flow.mustChange(must.change());
        } else if (answer instanceof CodeAnswer.Wait wait) {
            flow.locked(method, wait.total(), wait.left(), wait.wrongTries());
        } else if (answer instanceof CodeAnswer.NoTriesLeft none) {
            flow.noTriesLeft(new Empty(
                    method, none.otherWayLeft() ? otherBudget(method) : Optional.empty(), none.administratorNeeded()));
        } else if (answer instanceof CodeAnswer.Expired) {
            flow.signIn(Notice.ATTEMPT_OVER);
        } else if (answer instanceof CodeAnswer.SwitchedOff) {
            flow.signIn(Notice.SWITCHED_OFF);
        } else {
            newCodeNeeded = answer instanceof CodeAnswer.TooOld;
            nextCodeAsked = answer instanceof CodeAnswer.NextCode;
            say(refusal(method, answer));
            touched();
            (nextCodeAsked ? onNext : onWrong).run();
        }
    }

    /** A way that does not share this one's budget: app, token and e-mail have one together. */
    private Optional<SignInMethod> otherBudget(SignInMethod method) {
        boolean backup = method == SignInMethod.BACKUP_CODE;
        return attempt.methods().stream()
                .filter(other -> (other == SignInMethod.BACKUP_CODE) != backup)
                .findFirst();
    }

    private String refusal(SignInMethod method, CodeAnswer answer) {
        if (answer instanceof CodeAnswer.Wrong wrong) {
            return method == way.method()
                    ? way.wrong(wrong.triesLeft())
                    : words("signin.verify.wrong-backup", wrong.triesLeft());
        }
        if (answer instanceof CodeAnswer.OtherTime other) {
            return words("signin.verify.other-time", other.triesLeft());
        }
        if (answer instanceof CodeAnswer.NextCode next) {
            return words("signin.verify.next", next.triesLeft());
        }
        if (answer instanceof CodeAnswer.ClockWentBack) {
            return clockWentBack();
        }
        if (answer instanceof CodeAnswer.TooOld) {
            return words("signin.verify.too-old");
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

    private String clockWentBack() {
        if (attempt.methods().contains(SignInMethod.BACKUP_CODE)) {
            return words("signin.verify.clock-back-use-backup");
        }
        return words(
                attempt.methods().contains(SignInMethod.EMAIL)
                        ? "signin.verify.clock-back-use-email"
                        : "signin.verify.clock-back");
    }

    @Override
    public void close() {
        super.close();
        way.close();
        clock.close();
        onWrong = () -> {};
        onNext = () -> {};
    }
}
