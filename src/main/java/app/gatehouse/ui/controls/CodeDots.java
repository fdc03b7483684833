/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How many of a set are left, as filled and empty dots and in words. */
public final class CodeDots extends HBox implements Worded {
    private final HBox dots = new HBox();
    private final Label words = new Label();
    private final IntegerProperty total = new SimpleIntegerProperty(this, "total", 10);
    private final IntegerProperty left = new SimpleIntegerProperty(this, "left");
    private final StringProperty text = new SimpleStringProperty(this, "text");

    private Messages messages;

    /** Ten empty dots. */
    public CodeDots() {
        getStyleClass().add("gh-dots");
        dots.getStyleClass().add("gh-dots-row");
        words.getStyleClass().add("gh-dots-words");
        getChildren().addAll(dots, words);
        InvalidationListener change = property -> show();
        total.addListener(change);
        left.addListener(change);
        text.addListener(change);
        show();
    }

    @Override
    public void setMessages(Messages given) {
        messages = given;
        show();
    }

    private void show() {
        dots.getChildren().clear();
        for (int i = 0; i < getTotal(); i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("gh-count-dot", i < getLeft() ? "filled" : "empty");
            dots.getChildren().add(dot);
        }
        if (getText() != null) {
            words.setText(getText());
        } else if (messages != null) {
            words.setText(messages.get("ui.dots.left", getLeft(), getTotal()));
        }
    }

    /** How many there were. */
    public IntegerProperty totalProperty() {
        return total;
    }

    public int getTotal() {
        return total.get();
    }

    public void setTotal(int value) {
        total.set(value);
    }

    /** How many are left. */
    public IntegerProperty leftProperty() {
        return left;
    }

    public int getLeft() {
        return left.get();
    }

    public void setLeft(int value) {
        left.set(value);
    }

    /** The words beside the dots; null takes "7 of 10 left". */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }
}
