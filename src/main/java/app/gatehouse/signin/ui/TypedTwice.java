/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;

/** Binds the fields of a new password, its meter and the field to type it again to their view-model. */
public final class TypedTwice {
    private TypedTwice() {}

    /** Binds them for as long as all live. */
    public static void bind(NewPasswordViewModel model, SecretField first, StrengthMeter meter, SecretField again) {
        meter.levelProperty().bind(model.levelProperty());
        meter.noteProperty().bind(model.noteProperty());
        first.addTextListener(() -> model.typed(first.copyText(), again.copyText()));
        again.addTextListener(() -> model.typedAgain(first.copyText(), again.copyText(), false));
        again.focusWithinProperty().addListener((property, had, has) -> {
            if (!has) {
                model.typedAgain(first.copyText(), again.copyText(), true);
            }
        });
        model.mismatchProperty().addListener((property, old, now) -> again.setErrorText(now));
    }
}
