/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.password.PasswordRules;
import app.gatehouse.password.Verdict;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.ui.PasswordAdvice.Advice;
import app.gatehouse.task.Background;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A new password being typed, and typed again where that is asked: its strength, what it lacks, and whether it may be
 * taken. Judges one text at a time, the newest; keeps none. Screen's thread only. The background is the screen's, which
 * closes it.
 */
public final class NewPasswordViewModel {
    private final Judge judge;
    private final Background background;
    private final Messages messages;
    private final String usualNote;
    private final boolean master;
    private final ReadOnlyIntegerWrapper level = new ReadOnlyIntegerWrapper(this, "level");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note");
    private final ReadOnlyStringWrapper mismatch = new ReadOnlyStringWrapper(this, "mismatch", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private char[] waiting;
    private boolean judging;
    private boolean taken;
    private boolean equal;

    private NewPasswordViewModel(
            Judge judge, boolean master, String usualNote, Background background, Messages messages) {
        this.judge = judge;
        this.master = master;
        this.usualNote = usualNote;
        this.background = background;
        this.messages = messages;
        note.set(usualNote);
    }

    /** A master password. */
    public static NewPasswordViewModel master(PasswordAdvice advice, Background background, Messages messages) {
        return new NewPasswordViewModel(advice::master, true, "", background, messages);
    }

    /**
     * A person's password.
     *
     * @param judge asks {@link PasswordAdvice#person} with words that an attacker would try first; runs in the background
     * @param fewest characters asked for
     */
    static NewPasswordViewModel person(Judge judge, int fewest, Background background, Messages messages) {
        String note = messages.get("signin.strength.at-least", Integer.toString(fewest));
        return new NewPasswordViewModel(judge, false, note, background, messages);
    }

    /** 0 (nothing typed) to 4. */
    public ReadOnlyIntegerProperty levelProperty() {
        return level.getReadOnlyProperty();
    }

    public int getLevel() {
        return level.get();
    }

    /** The words beside the level. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public String getNote() {
        return note.get();
    }

    /** Says that the two differ; empty while they may still become equal. */
    public ReadOnlyStringProperty mismatchProperty() {
        return mismatch.getReadOnlyProperty();
    }

    public String getMismatch() {
        return mismatch.get();
    }

    /** Whether it may be taken and was typed twice alike. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public boolean isReady() {
        return ready.get();
    }

    /** The field's text changed, and there is no second field. Takes the copy over and wipes it. */
    public void typed(char[] password) {
        equal = true;
        judgeLater(password);
    }

    /** The first field's text changed. Takes both copies over and wipes them. */
    public void typed(char[] password, char[] again) {
        compare(password, again, false);
        judgeLater(password);
    }

    /**
     * The second field's text changed, or the person left it. Takes both copies over and wipes them.
     *
     * @param finished whether the second field was left, so that a part of the text is no longer excused
     */
    public void typedAgain(char[] password, char[] again, boolean finished) {
        compare(password, again, finished);
        Arrays.fill(password, '\0');
        updateReady();
    }

    private void compare(char[] password, char[] again, boolean finished) {
        equal = Arrays.equals(password, again);
        boolean part = again.length < password.length && Arrays.mismatch(password, again) == again.length;
        boolean excused = again.length == 0 || (part && !finished);
        mismatch.set(equal || excused ? "" : messages.get("signin.password.unequal"));
        Arrays.fill(again, '\0');
    }

    private void judgeLater(char[] password) {
        taken = false;
        updateReady();
        wipeWaiting();
        waiting = password;
        judgeNext();
    }

    private void judgeNext() {
        if (judging || waiting == null) {
            return;
        }
        char[] password = waiting;
        waiting = null;
        if (password.length == 0) {
            show(null);
            return;
        }
        judging = true;
        background.run(
                () -> {
                    try {
                        return judge.judge(password);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                this::judged,
                this::notJudged);
    }

    private void notJudged(Exception failure) {
        judging = false;
        if (!(failure instanceof VaultException)) {
            throw new IllegalStateException(failure);
        }
        // The vault was locked meanwhile; whoever saves the password hears of it.
        show(null);
        judgeNext();
    }

    private void judged(Advice advice) {
        judging = false;
        if (waiting == null) {
            show(advice);
        }
        judgeNext();
    }

    private void show(Advice advice) {
        taken = advice != null && advice.verdict() == Verdict.OK;
        level.set(advice == null ? 0 : advice.level().bars());
        note.set(advice == null ? usualNote : note(advice.verdict()));
        updateReady();
    }

    private String note(Verdict verdict) {
        return switch (verdict) {
            case OK -> master ? messages.get("signin.strength.hard") : usualNote;
            case TOO_SHORT ->
                master
                        ? messages.get("signin.strength.at-least", Integer.toString(PasswordRules.WITH_SECOND_FACTOR))
                        : usualNote;
            case TOO_LONG -> messages.get("signin.strength.too-long", Integer.toString(PasswordRules.LONGEST));
            case COMMON -> messages.get("signin.strength.common");
            case TOO_EASY -> messages.get("signin.strength.easy");
            case NOT_TEXT -> messages.get("signin.strength.not-text");
        };
    }

    private void updateReady() {
        ready.set(taken && equal);
    }

    /** Judges a password in the background. */
    interface Judge {
        /** The caller wipes the password. */
        Advice judge(char[] password) throws VaultException;
    }

    /** Forgets what still waits to be judged. */
    public void close() {
        wipeWaiting();
    }

    private void wipeWaiting() {
        if (waiting != null) {
            Arrays.fill(waiting, '\0');
            waiting = null;
        }
    }
}
