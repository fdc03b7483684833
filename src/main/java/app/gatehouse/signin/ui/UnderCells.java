/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.ui.controls.CountdownRing;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.Tone;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The line under the cells: what the way tells while nothing is wrong, or the error in its place; at the right Send again. */
public final class UnderCells extends HBox {
    private static final double RING = 26;
    private static final double RING_THICKNESS = 5;
    private static final double APP_SECONDS = 30;

    private final StackPane left = new StackPane();
    private final FieldNote error = new FieldNote();
    private final StackPane right = new StackPane();

    /** Empty. */
    public UnderCells() {
        getStyleClass().add("gh-under-cells");
        setAlignment(Pos.CENTER_LEFT);
        error.getStyleClass().add("large");
        error.setId("error");
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.getChildren().add(error);
        getChildren().addAll(left, right);
    }

    /** Tells what the way tells. Once. */
    void show(VerifyWay way, Words words) {
        if (way instanceof AppWay app) {
            put(newCodeIn(app, words.newCode()));
        } else if (way instanceof BackupWay backup) {
            put(codesLeft(backup));
        } else if (way instanceof EmailWay email) {
            put(validity(email, words.validFor()));
            right.getChildren().addAll(againIn(email), sendAgain(email, words.sendAgain()));
        }
    }

    /** @param sendAgain the button's words */
    record Words(String newCode, String validFor, String sendAgain) {}

    /** An error in place of what the way tells; empty: none. Send again stays only where it is the answer to it. */
    void setError(String sentence, Tone tone, boolean newCodeNeeded) {
        error.setTone(tone);
        error.setText(sentence);
        boolean room = sentence.isEmpty() || newCodeNeeded;
        right.setVisible(room);
        right.setManaged(room);
    }

    private void put(Node note) {
        StackPane holder = new StackPane(note);
        holder.setAlignment(Pos.CENTER_LEFT);
        holder.visibleProperty().bind(error.visibleProperty().not());
        left.getChildren().add(holder);
    }

    private static Node newCodeIn(AppWay app, String words) {
        CountdownRing ring = ring(APP_SECONDS);
        Label seconds = strong();
        app.secondsLeftProperty().subscribe(now -> {
            ring.setLeft(now.doubleValue());
            seconds.setText(app.secondsText(now));
        });
        return timed(ring, words, seconds);
    }

    private static Node codesLeft(BackupWay backup) {
        FieldNote note = new FieldNote();
        note.getStyleClass().add("large");
        note.setTone(Tone.NEUTRAL);
        note.setIcon("fltrmz-number-row-24");
        note.textProperty().bind(backup.codesLeftProperty());
        return note;
    }

    private static Node validity(EmailWay email, String words) {
        CountdownRing ring = ring(EmailWay.FULL_SECONDS);
        Label length = strong();
        length.setId("valid");
        Region clock = timed(ring, words, length);
        clock.visibleProperty().bind(email.validProperty().isNotEmpty());
        email.validProperty().subscribe(text -> {
            ring.setLeft(email.validSeconds());
            length.setText(text);
        });
        Label note = new Label();
        note.setId("note");
        note.textProperty().bind(email.noteProperty());
        StackPane both = new StackPane(clock, note);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node againIn(EmailWay email) {
        Label label = new Label();
        label.setId("again");
        label.getStyleClass().add("gh-muted");
        label.textProperty().bind(email.againProperty());
        // An error needs the whole line; the button beside it is short.
        label.visibleProperty().bind(error.visibleProperty().not());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Node sendAgain(EmailWay email, String words) {
        Button button = new Button(words);
        button.setId("sendAgain");
        button.getStyleClass().addAll("gh-link", "gh-send-again");
        button.visibleProperty().bind(email.canSendProperty());
        button.managedProperty().bind(email.canSendProperty());
        button.setOnAction(event -> email.send());
        return button;
    }

    private static Region timed(CountdownRing ring, String words, Label length) {
        Label before = new Label(words);
        before.getStyleClass().add("gh-muted");
        HBox text = new HBox(5, before, length);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox all = new HBox(10, ring, text);
        all.setAlignment(Pos.CENTER_LEFT);
        return all;
    }

    private static CountdownRing ring(double total) {
        CountdownRing ring = new CountdownRing();
        ring.setDiameter(RING);
        ring.setThickness(RING_THICKNESS);
        ring.setTotal(total);
        ring.setNumbered(false);
        return ring;
    }

    private static Label strong() {
        Label label = new Label();
        label.getStyleClass().add("gh-strong");
        return label;
    }
}
