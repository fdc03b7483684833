/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import java.util.Arrays;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A one-time password in letters that can be copied by hand, with a button that prints it (16b). */
public final class FirstPasswordBox extends HBox implements Worded {
    private final Label caption = new Label();
    private final Label password = new Label();
    private final Button print = new Button(null, new FontIcon("fltrmz-print-24"));

    /** Shows nothing yet. */
    public FirstPasswordBox() {
        getStyleClass().add("gh-first-password");
        caption.getStyleClass().add("gh-first-caption");
        caption.setWrapText(true);
        password.setId("first-password");
        password.getStyleClass().add("gh-first-letters");
        password.setMinWidth(USE_PREF_SIZE);
        print.setId("first-print");
        print.getStyleClass().addAll("gh-btn", "gh-compact");
        print.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(caption, password);
        words.getStyleClass().add("gh-first-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, print);
    }

    @Override
    public void setMessages(Messages messages) {
        caption.setText(messages.get("roster.first.caption"));
        print.setText(messages.get("roster.first.print"));
    }

    /**
     * Shows a password.
     *
     * @param text taken over and wiped
     */
    void show(char[] text) {
        password.setText(String.valueOf(text));
        Arrays.fill(text, '\0');
    }

    /** Takes it off the screen. */
    void clear() {
        password.setText("");
    }

    /** The button that prints. */
    Button print() {
        return print;
    }
}
