/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.GridPane;

/** Twelve keys for gloved hands. They never take the focus; they type into a code field. */
@SuppressWarnings("DoNotCallSuggester")
public final class NumberPad extends GridPane implements Worded {
    private final ObjectProperty<CodeField> target = new SimpleObjectProperty<>(this, "target");

    /** Where the digits go. */
    public ObjectProperty<CodeField> targetProperty() {
        return target;
    }

    public CodeField getTarget() {
        return target.get();
    }

    public void setTarget(CodeField value) {
        target.set(value);
    }

    private final ObjectProperty<Policy> policy = new SimpleObjectProperty<>(this, "policy", Policy.AFTER_TOUCH);

    /** When it is there. */
    public ObjectProperty<Policy> policyProperty() {
        return policy;
    }

    public Policy getPolicy() {
        return policy.get();
    }

    public void setPolicy(Policy value) {
        policy.set(value);
    }

    /** When the pad is there. */
    public enum Policy {
        ALWAYS,
        AFTER_TOUCH,
        NEVER
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
