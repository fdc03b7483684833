/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.ui.controls.Tile;
import app.gatehouse.ui.controls.Tone;
import java.util.List;
import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question with a tile, one sentence on what happens, fields where it asks for proof, and two equal buttons, the
 * harmless one at the left. The children in FXML stand between sentence and buttons.
 */
@DefaultProperty("content")
public final class AskingDialog extends VBox {
    private static final double WIDTH = 560;

    private final VBox content = new VBox();
    private final Button act = new Button();
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.WARNING);
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty text = new SimpleStringProperty(this, "text");
    private final StringProperty keepText = new SimpleStringProperty(this, "keepText");
    private final StringProperty actText = new SimpleStringProperty(this, "actText");
    private final BooleanProperty destructive = new SimpleBooleanProperty(this, "destructive");
    private final BooleanProperty actDisabled = new SimpleBooleanProperty(this, "actDisabled");
    private final ObjectProperty<Runnable> onKeep = new SimpleObjectProperty<>(this, "onKeep");
    private final ObjectProperty<Runnable> onAct = new SimpleObjectProperty<>(this, "onAct");

    /** An empty question. */
    public AskingDialog() {
        getStyleClass().addAll("gh-dialog", "gh-asking");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(title);
        accessibleHelpProperty().bind(text);
        Tile tile = new Tile();
        tile.setIconSize(34);
        tile.iconProperty().bind(icon);
        tile.toneProperty().bind(tone);
        Label question = new Label();
        question.getStyleClass().add("title-2");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        question.textProperty().bind(title);
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox head = new HBox(tile, question);
        head.getStyleClass().add("gh-asking-head");
        Label sentence = new Label();
        sentence.getStyleClass().add("gh-asking-text");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty().bind(text);
        content.getStyleClass().add("gh-asking-content");
        Button keep = new Button();
        keep.setId("dialog-keep");
        keep.getStyleClass().add("gh-btn");
        keep.textProperty().bind(keepText);
        keep.setMnemonicParsing(true);
        keep.setOnAction(event -> run(getOnKeep()));
        act.setId("dialog-act");
        act.getStyleClass().addAll("gh-btn", "accent");
        act.textProperty().bind(actText);
        act.setMnemonicParsing(true);
        act.setDefaultButton(true);
        act.disableProperty().bind(actDisabled);
        act.setOnAction(event -> run(getOnAct()));
        destructive.addListener((property, old, now) -> {
            act.getStyleClass().set(act.getStyleClass().size() - 1, now ? "danger" : "accent");
            act.setDefaultButton(!now);
        });
        HBox buttons = new HBox(keep, act);
        buttons.getStyleClass().add("gh-asking-buttons");
        for (Button button : List.of(keep, act)) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(1);
            button.setMinWidth(Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        getChildren().addAll(head, sentence, content, buttons);
        DialogWidth.set(this, WIDTH);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                run(getOnKeep());
            }
        });
    }

    private static void run(Runnable action) {
        if (action != null) {
            action.run();
        }
    }

    /** Nodes between sentence and buttons. */
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** Icon literal of the tile. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    /** Colour of the tile. */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    public Tone getTone() {
        return tone.get();
    }

    public void setTone(Tone value) {
        tone.set(value);
    }

    /** The question. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    /** What happens. */
    public StringProperty textProperty() {
        return text;
    }

    public String getText() {
        return text.get();
    }

    public void setText(String value) {
        text.set(value);
    }

    /** The harmless button; names what stays. An underscore before a letter makes it a mnemonic. */
    public StringProperty keepTextProperty() {
        return keepText;
    }

    public String getKeepText() {
        return keepText.get();
    }

    public void setKeepText(String value) {
        keepText.set(value);
    }

    /** The other button. */
    public StringProperty actTextProperty() {
        return actText;
    }

    public String getActText() {
        return actText.get();
    }

    public void setActText(String value) {
        actText.set(value);
    }

    /** Whether the other button is red. */
    public BooleanProperty destructiveProperty() {
        return destructive;
    }

    public boolean isDestructive() {
        return destructive.get();
    }

    public void setDestructive(boolean value) {
        destructive.set(value);
    }

    /** Whether the other button is off. */
    public BooleanProperty actDisabledProperty() {
        return actDisabled;
    }

    public boolean isActDisabled() {
        return actDisabled.get();
    }

    public void setActDisabled(boolean value) {
        actDisabled.set(value);
    }

    /** What the harmless button and Esc do. */
    public ObjectProperty<Runnable> onKeepProperty() {
        return onKeep;
    }

    public Runnable getOnKeep() {
        return onKeep.get();
    }

    public void setOnKeep(Runnable value) {
        onKeep.set(value);
    }

    /** What the other button does, and Enter unless it is red. */
    public ObjectProperty<Runnable> onActProperty() {
        return onAct;
    }

    public Runnable getOnAct() {
        return onAct.get();
    }

    public void setOnAct(Runnable value) {
        onAct.set(value);
    }
}
