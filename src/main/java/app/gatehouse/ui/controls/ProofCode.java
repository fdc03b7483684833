/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The code part of {@link ProofFields}: cells under a label that names the method; for a mailed code a button that sends it
 * and a sentence on how it stands; a link to the other method where there is one.
 */
public final class ProofCode extends VBox {
    private final CodeField code = new CodeField();
    private final Label label = new Label();
    private final Button send = new Button();
    private final FieldNote note = new FieldNote();
    private final Button otherWay = new Button();
    private final BooleanProperty mailed = new SimpleBooleanProperty(this, "mailed");
    private final BooleanProperty trouble = new SimpleBooleanProperty(this, "trouble");

    /** The app's code alone. */
    public ProofCode() {
        getStyleClass().addAll("gh-field-group", "gh-proof-code");
        code.setId("proof-code");
        code.setCompact(true);
        label.getStyleClass().add("gh-label");
        label.setLabelFor(code);
        send.setId("proof-send");
        send.getStyleClass().addAll("gh-btn", "gh-compact");
        send.visibleProperty().bind(mailed);
        send.managedProperty().bind(mailed);
        note.setId("proof-mail");
        note.toneProperty().bind(trouble.map(bad -> bad ? Tone.DANGER : Tone.NEUTRAL));
        note.iconProperty().bind(trouble.map(bad -> bad ? "fltfal-error-circle-24" : "fltrmz-mail-24"));
        otherWay.setId("proof-other-way");
        otherWay.getStyleClass().addAll("gh-link", "gh-proof-other-way");
        otherWay.setMinWidth(USE_PREF_SIZE);
        otherWay.visibleProperty().bind(otherWay.textProperty().isNotEmpty());
        otherWay.managedProperty().bind(otherWay.visibleProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox below = row(note, otherWay);
        below.visibleProperty().bind(note.visibleProperty().or(otherWay.visibleProperty()));
        below.managedProperty().bind(below.visibleProperty());
        getChildren().addAll(row(label, send), code, below);
    }

    private static HBox row(Region left, Region right) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.SOMETIMES);
        HBox row = new HBox(left, between, right);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        return row;
    }

    /** The cells, id {@code proof-code}. */
    public CodeField code() {
        return code;
    }

    /** What stands above the cells. */
    public StringProperty labelProperty() {
        return label.textProperty();
    }

    /** Whether the code is one that is mailed: then it can be sent from here. */
    public BooleanProperty mailedProperty() {
        return mailed;
    }

    /** Whether the note tells of something that does not work. */
    public BooleanProperty troubleProperty() {
        return trouble;
    }

    /** Sends the code, id {@code proof-send}. */
    public Button send() {
        return send;
    }

    /** How the mail stands; empty: no note. */
    public StringProperty noteProperty() {
        return note.textProperty();
    }

    /** Leads to the other method, id {@code proof-other-way}; not there while it has no words. */
    public Button otherWay() {
        return otherWay;
    }
}
