/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.password.Estimate;
import app.gatehouse.password.PasswordRules;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ChangeAnswer;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.PendingChange;
import app.gatehouse.signin.ui.PasswordAdvice.Advice;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A one-time password is replaced before the entry (23). Screen's thread only. */
public final class ForcedPasswordChangeViewModel extends WorkingViewModel {
    private final Gate gate;
    private final SignInFlow flow;
    private final Countdown patience;
    private final Background background;
    private final Messages messages;
    private final PendingChange change;
    private final ReadOnlyBooleanWrapper factorNext = new ReadOnlyBooleanWrapper(this, "factorNext");
    private final ReadOnlyObjectWrapper<NewPasswordViewModel> password = new ReadOnlyObjectWrapper<>(this, "password");
    private int fewest = PasswordRules.ALONE;

    /** For one visit, while the flow has a change. */
    public ForcedPasswordChangeViewModel(
            Gate gate, SignInFlow flow, Countdown patience, Background background, Messages messages) {
        super(background, messages);
        this.gate = gate;
        this.flow = flow;
        this.patience = patience;
        this.background = background;
        this.messages = messages;
        this.change = flow.pendingChange().orElseThrow(() -> new IllegalStateException("No change"));
        patience.start(PendingChange.LIFETIME, this::patienceOver);
        work(() -> gate.demand(change), this::begin);
    }

    private void begin(Gate.Demand demand) {
        fewest = demand.fewest();
        factorNext.set(demand.factorNext());
        password.set(NewPasswordViewModel.person(this::judge, fewest, background, messages));
    }

    /** While the password is saved the answer decides: it may have let the person in already. */
    private void patienceOver() {
        if (!isBusy()) {
            flow.signIn(Notice.ATTEMPT_OVER);
        }
    }

    private Advice judge(char[] next) throws VaultException {
        Estimate estimate = gate.estimate(change, next);
        return new Advice(estimate.level(), PasswordRules.person(next, estimate, fewest));
    }

    /** Who is on the way in. */
    public String getName() {
        return change.displayName();
    }

    /** What they sign in with. */
    public String getUsername() {
        return change.username();
    }

    /** The password being chosen; null until it is known what is asked of it. */
    public ReadOnlyObjectProperty<NewPasswordViewModel> passwordProperty() {
        return password.getReadOnlyProperty();
    }

    public NewPasswordViewModel getPassword() {
        return password.get();
    }

    /** Whether a second factor must be set up next. */
    public ReadOnlyBooleanProperty factorNextProperty() {
        return factorNext.getReadOnlyProperty();
    }

    public boolean isFactorNext() {
        return factorNext.get();
    }

    /** Saves the new password, if it may be taken, and lets the person in. Takes the copy over and wipes it. */
    public void save(char[] next) {
        if (isBusy() || password.get() == null || !password.get().isReady()) {
            Arrays.fill(next, '\0');
            return;
        }
        say("");
        work(
                () -> {
                    try {
                        return gate.change(change, next);
                    } finally {
                        Arrays.fill(next, '\0');
                    }
                },
                this::answer);
    }

    /** Somebody else wants to sign in; the one-time password stays good. */
    public void someoneElse() {
        if (!isBusy()) {
            flow.signIn(Notice.NONE);
        }
    }

    private void answer(Gate.Passage<ChangeAnswer> passage) {
        ChangeAnswer answer = passage.answer();
        if (answer instanceof ChangeAnswer.Admitted in) {
            flow.admitted(passage.entry().orElseThrow(), in.session(), Optional.empty());
        } else if (answer instanceof ChangeAnswer.Refused refused) {
            say(PasswordWords.refusal(refused.why(), fewest, this::words));
        } else if (answer instanceof ChangeAnswer.Unavailable unavailable) {
            say(words(unavailable.reason().messageKey()));
        } else {
            flow.signIn(Notice.ATTEMPT_OVER);
        }
    }

    @Override
    public void close() {
        super.close();
        patience.close();
        if (password.get() != null) {
            password.get().close();
        }
    }
}
