/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.frames.GateFrame;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/** A view as every screen has one, with the smallest file. */
public final class SampleView {
    private final StringProperty title = new SimpleStringProperty(this, "title", "Sign in");

    @FXML
    private GateFrame frame;

    @FXML
    private SecretField password;

    @FXML
    private Button show;

    private String wordsAtInitialize;
    private boolean faceAtInitialize;

    @FXML
    void initialize() {
        wordsAtInitialize = ((Button) password.lookup("#password-show")).getAccessibleText();
        faceAtInitialize = frame.getFace() != null && frame.getTheme() != null;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    String wordsAtInitialize() {
        return wordsAtInitialize;
    }

    boolean isFaceThereAtInitialize() {
        return faceAtInitialize;
    }

    Button show() {
        return show;
    }
}
