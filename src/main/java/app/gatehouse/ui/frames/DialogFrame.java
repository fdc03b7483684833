/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A dialog with title, close button, content and a foot of buttons, which stays in sight where the dialog is higher than
 * the window. The children in FXML are the content.
 */
@DefaultProperty("content")
public final class DialogFrame extends VBox implements Worded {
    private static final PseudoClass RULED = PseudoClass.getPseudoClass("ruled");

    private final Label heading = new Label();
    private final Button close = new Button(null, new FontIcon("fltral-dismiss-24"));
    private final Tooltip closeTip = new Tooltip();
    private final VBox content = new VBox();
    private final HBox head = new HBox();
    private final HBox foot = new HBox();
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final ObjectProperty<Runnable> onClose = new SimpleObjectProperty<>(this, "onClose");
    private final DoubleProperty dialogWidth = new SimpleDoubleProperty(this, "dialogWidth", 560);
    private final BooleanProperty ruledFoot = new SimpleBooleanProperty(this, "ruledFoot", true);

    /** An empty dialog. */
    public DialogFrame() {
        getStyleClass().add("gh-dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(title);
        heading.getStyleClass().add("title-2");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        heading.textProperty().bind(title);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        close.setId(FocusOrder.CLOSE);
        close.getStyleClass().addAll("gh-icon-button");
        close.setTooltip(closeTip);
        close.setOnAction(event -> close());
        head.getChildren().addAll(heading, close);
        head.getStyleClass().add("gh-dialog-head");
        content.getStyleClass().add("gh-dialog-content");
        foot.getStyleClass().add("gh-dialog-foot");
        getChildren().addAll(head, content, foot);
        DialogWidth.set(this, getDialogWidth());
        dialogWidth.addListener((property, old, now) -> DialogWidth.set(this, now.doubleValue()));
        ruledFoot.addListener(property -> foot.pseudoClassStateChanged(RULED, isRuledFoot()));
        foot.pseudoClassStateChanged(RULED, isRuledFoot());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    @Override
    public void setMessages(Messages messages) {
        String words = messages.get("ui.dialog.close");
        close.setAccessibleText(words);
        closeTip.setText(words);
    }

    private void close() {
        if (getOnClose() != null) {
            getOnClose().run();
        }
    }

    /** The content's nodes. */
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** Buttons of the foot, primary last. */
    public ObservableList<Node> getFoot() {
        return foot.getChildren();
    }

    /** The foot itself. */
    Region foot() {
        return foot;
    }

    /** What the title takes, in pixels. */
    double headHeight() {
        return head.getHeight();
    }

    /** Its title. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    /** What the close button and Esc do. */
    public ObjectProperty<Runnable> onCloseProperty() {
        return onClose;
    }

    public Runnable getOnClose() {
        return onClose.get();
    }

    public void setOnClose(Runnable value) {
        onClose.set(value);
    }

    /** 560 usually, 640 for the codes; less where the window is narrower. */
    public DoubleProperty dialogWidthProperty() {
        return dialogWidth;
    }

    public double getDialogWidth() {
        return dialogWidth.get();
    }

    public void setDialogWidth(double value) {
        dialogWidth.set(value);
    }

    /** Whether a line parts the foot (20) or not, and the buttons share the width (12c). */
    public BooleanProperty ruledFootProperty() {
        return ruledFoot;
    }

    public boolean isRuledFoot() {
        return ruledFoot.get();
    }

    public void setRuledFoot(boolean value) {
        ruledFoot.set(value);
    }
}
