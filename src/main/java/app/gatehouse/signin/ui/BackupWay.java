/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.task.Background;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** 05: eight digits of a backup code, and how many are left. */
public final class BackupWay implements VerifyWay {
    private static final int DIGITS = 8;

    private final Background background;
    private final Messages messages;
    private final ReadOnlyStringWrapper lead = new ReadOnlyStringWrapper(this, "lead");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyStringWrapper codesLeft = new ReadOnlyStringWrapper(this, "codesLeft", "");

    /** For the flow's present attempt; counts on a background of its own, which it closes. */
    public BackupWay(Gate gate, SignInFlow flow, Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
        lead.set(messages.get("signin.verify.backup.lead"));
        flow.attempt()
                .ifPresent(attempt -> background.run(
                        () -> gate.backupCodesLeft(attempt),
                        this::show,
                        // The number is a courtesy; what keeps the vault from answering is said at the try itself.
                        failure -> codesLeft.set("")));
    }

    private void show(int left) {
        codesLeft.set(
                left == 1
                        ? messages.get("signin.verify.left.one")
                        : messages.get("signin.verify.left.many", Integer.toString(left)));
    }

    @Override
    public SignInMethod method() {
        return SignInMethod.BACKUP_CODE;
    }

    @Override
    public int digits() {
        return DIGITS;
    }

    @Override
    public String title() {
        return messages.get("signin.verify.backup.title");
    }

    @Override
    public ReadOnlyStringProperty leadProperty() {
        return lead.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public String wrong(int triesLeft) {
        return messages.get("signin.verify.wrong-backup", triesLeft);
    }

    /** How many backup codes are left, in words; empty until known. */
    public ReadOnlyStringProperty codesLeftProperty() {
        return codesLeft.getReadOnlyProperty();
    }

    /** The value of {@link #codesLeftProperty()}. */
    public String getCodesLeft() {
        return codesLeft.get();
    }

    @Override
    public void close() {
        background.close();
    }
}
