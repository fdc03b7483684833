/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.scan.ui;

import app.gatehouse.scan.CameraFailure;
import app.gatehouse.scan.CameraFailure.Reason;
import app.gatehouse.scan.ui.LiveScanViewModel.State;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What is said below a live picture, or in its place. Screen's thread only. */
final class LiveSentence {
    /** How long a refusal is shown after its code was last seen. */
    static final Duration REFUSAL_STAYS = Duration.ofSeconds(3);

    private final TimeSource time;
    private final Messages messages;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private String hint;
    private long refusedAt;

    /** Nothing is said yet. */
    LiveSentence(TimeSource time, Messages messages) {
        this.time = time;
        this.messages = messages;
        this.hint = messages.get("scan.live.hold");
    }

    /** The sentence. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Says what the state means to the person. */
    void say(State state) {
        text.set(
                switch (state) {
                    case STARTING -> messages.get("scan.live.starting");
                    case LOOKING -> hint;
                    case FOUND -> messages.get("scan.live.found");
                    case NO_CAMERA -> trouble(Reason.NONE);
                    case BUSY -> trouble(Reason.BUSY);
                    case UNPLUGGED -> trouble(Reason.UNPLUGGED);
                });
    }

    private String trouble(Reason reason) {
        return messages.get(new CameraFailure(reason).messageKey());
    }

    /** Says what stays until the next verdict. */
    void hint(String sentence) {
        hint = sentence;
        text.set(sentence);
    }

    /** Says what is wrong with a code in view. */
    void refuse(String sentence) {
        refusedAt = time.monotonicNanos();
        text.set(sentence);
    }

    /** No code is in view: a refusal that was read long enough makes room for the hint. */
    void noCode() {
        if (time.monotonicNanos() - refusedAt >= REFUSAL_STAYS.toNanos()) {
            text.set(hint);
        }
    }
}
