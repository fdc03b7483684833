/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Stepper;
import app.gatehouse.ui.controls.Worded;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The steps of a station's first run, for the face. */
public final class SetupSteps extends VBox implements Worded {
    private final Label title = new Label();
    private final Stepper stepper = new Stepper();

    /** At the first step. */
    public SetupSteps() {
        getStyleClass().add("gh-setup");
        title.getStyleClass().add("gh-setup-title");
        stepper.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(title, stepper);
    }

    /** The present step, from 0. */
    public int getCurrent() {
        return stepper.getCurrent();
    }

    public void setCurrent(int value) {
        stepper.setCurrent(value);
    }

    @Override
    public void setMessages(Messages messages) {
        stepper.setMessages(messages);
        title.setText(messages.get("signin.setup.title"));
        stepper.getSteps()
                .setAll(
                        messages.get("signin.setup.step.password"),
                        messages.get("signin.setup.step.key"),
                        messages.get("signin.setup.step.administrator"));
        stepper.getNotes()
                .setAll(
                        messages.get("signin.setup.step.password.note"),
                        messages.get("signin.setup.step.key.note"),
                        messages.get("signin.setup.step.administrator.note"));
    }
}
