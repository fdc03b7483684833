/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.theme.Motion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for passwords whose text lives in one char array that is wiped, and in no string property; with a show button,
 * a message below it, and a hint at Caps Lock.
 *
 * <p>The field itself takes the focus. Any character can be typed, pasted or composed by an input method; nothing can be
 * copied out. Does not limit the length below 1024 and judges nothing.
 */
public final class SecretField extends VBox implements Worded {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final SecretBuffer buffer = new SecretBuffer();
    private final SecretText text = new SecretText(buffer);
    private final SecretKeys keys = new SecretKeys(buffer, this::changed);
    private final FontIcon eye = new FontIcon("fltral-eye-show-24");
    private final Button show = new Button(null, eye);
    private final HBox box = new HBox(text, show);
    private final FieldNote error = new FieldNote();
    private final FieldNote capsLock = new FieldNote();
    private final Tooltip showTip = new Tooltip();
    private final List<Runnable> listeners = new ArrayList<>();
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(this, "length");
    private final StringProperty fieldLabel = new SimpleStringProperty(this, "fieldLabel");
    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final BooleanProperty plain = new SimpleBooleanProperty(this, "plain");
    private final ObjectProperty<Runnable> onSubmit = new SimpleObjectProperty<>(this, "onSubmit");
    private String showWords = "";
    private String hideWords = "";
    private String capsLockWords = "";

    /** An empty field. */
    public SecretField() {
        getStyleClass().add("gh-secret");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        accessibleTextProperty().bind(fieldLabel);
        accessibleHelpProperty().bind(errorText);
        setFocusTraversable(true);
        box.getStyleClass().add("gh-secret-box");
        HBox.setHgrow(text, Priority.ALWAYS);
        show.getStyleClass().add("gh-in-field");
        show.setTooltip(showTip);
        show.setOnAction(event -> setShown(!isShown()));
        show.idProperty().bind(idProperty().map(id -> id + "-show"));
        error.textProperty().bind(errorText);
        capsLock.setTone(Tone.WARNING);
        capsLock.setIcon("fltfal-keyboard-shift-uppercase-24");
        getChildren().addAll(box, error, capsLock);

        errorText.addListener((property, old, now) -> pseudoClassStateChanged(ERROR, now != null && !now.isEmpty()));
        shown.addListener((property, old, now) -> {
            text.setShown(now);
            word();
        });
        plain.addListener((property, old, now) -> {
            setShown(now);
            show.setVisible(!now);
            show.setManaged(!now);
        });
        InvalidationListener focus = property -> focusChanged();
        focusedProperty().addListener(focus);
        disabledProperty().addListener(focus);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_RELEASED, event -> lookAtCapsLock());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        text.setCursor(Cursor.TEXT);
        box.setCursor(Cursor.TEXT);
        show.setCursor(Cursor.DEFAULT);
        box.addEventHandler(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        box.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event, true));
        setInputMethodRequests(new SecretInput(this, text));
        setOnInputMethodTextChanged(this::composed);
    }

    @Override
    public void setMessages(Messages messages) {
        showWords = messages.get("ui.secret.show");
        hideWords = messages.get("ui.secret.hide");
        capsLockWords = messages.get("ui.secret.capsLock");
        word();
    }

    private void word() {
        eye.setIconLiteral(isShown() ? "fltral-eye-hide-24" : "fltral-eye-show-24");
        String words = isShown() ? hideWords : showWords;
        show.setAccessibleText(words);
        showTip.setText(words);
        lookAtCapsLock();
    }

    /** The text as a copy that the caller wipes. */
    public char[] copyText() {
        return buffer.copy();
    }

    /** Replaces the text by a copy of the given one, caret at the end. */
    public void setText(char[] value) {
        buffer.replaceAll(value);
        changed();
    }

    /** Wipes the text and hides the field again. */
    public void clear() {
        buffer.clear();
        text.setComposition(new char[0]);
        setShown(isPlain());
        changed();
    }

    /** Whether it holds the same text as the other one; takes the same time wherever they differ. */
    public boolean sameText(SecretField other) {
        return buffer.sameAs(other.buffer);
    }

    /** Called after each change of the text by whatever means; never receives the text. */
    public void addTextListener(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        text.refresh();
        length.set(buffer.codePoints());
        listeners.forEach(Runnable::run);
    }

    private void pressed(KeyEvent event) {
        lookAtCapsLock();
        if (event.getTarget() != this) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && getOnSubmit() != null) {
            event.consume();
            getOnSubmit().run();
            return;
        }
        keys.pressed(event);
    }

    private void typed(KeyEvent event) {
        if (event.getTarget() == this) {
            keys.typed(event);
        }
    }

    private void mousePressed(MouseEvent event) {
        requestFocus();
        if (event.getClickCount() == 2) {
            buffer.selectAll();
            text.refresh();
        } else {
            point(event, event.isShiftDown());
        }
        event.consume();
    }

    private void point(MouseEvent event, boolean select) {
        buffer.moveTo(text.positionAt(text.sceneToLocal(event.getSceneX(), 0).getX()), select);
        text.refresh();
    }

    private void composed(InputMethodEvent event) {
        if (!event.getCommitted().isEmpty()) {
            buffer.insert(event.getCommitted());
        }
        StringBuilder composition = new StringBuilder();
        for (InputMethodTextRun run : event.getComposed()) {
            composition.append(run.getText());
        }
        char[] chars = new char[composition.length()];
        composition.getChars(0, chars.length, chars, 0);
        composition.setLength(0);
        text.setComposition(chars);
        Arrays.fill(chars, '\0');
        changed();
        event.consume();
    }

    private void focusChanged() {
        text.setCaret(isFocused() && !isDisabled(), !Motion.isReduced(this));
        lookAtCapsLock();
    }

    private void lookAtCapsLock() {
        boolean on =
                isFocused() && !isPlain() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false);
        capsLock.setText(on ? capsLockWords : null);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText();
            case EDITABLE -> true;
            case SELECTION_START -> buffer.selectionStart();
            case SELECTION_END -> buffer.selectionEnd();
            case CARET_OFFSET -> buffer.caret();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** Shown while the field is empty. */
    public StringProperty promptTextProperty() {
        return text.promptTextProperty();
    }

    public String getPromptText() {
        return promptTextProperty().get();
    }

    public void setPromptText(String value) {
        promptTextProperty().set(value);
    }

    /** Its accessible name: the text of the label above it. */
    public StringProperty fieldLabelProperty() {
        return fieldLabel;
    }

    public String getFieldLabel() {
        return fieldLabel.get();
    }

    public void setFieldLabel(String value) {
        fieldLabel.set(value);
    }

    /** What is wrong, shown below, and pseudo-class {@code :error}; empty or null: nothing is. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }

    /** Whether the text is readable. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public boolean isShown() {
        return shown.get();
    }

    public void setShown(boolean value) {
        shown.set(value);
    }

    /** Whether the text is always readable, without an eye to hide it: for a key that is copied by hand. */
    public BooleanProperty plainProperty() {
        return plain;
    }

    public boolean isPlain() {
        return plain.get();
    }

    public void setPlain(boolean value) {
        plain.set(value);
    }

    /** Runs at Enter; without one Enter reaches the default button. */
    public ObjectProperty<Runnable> onSubmitProperty() {
        return onSubmit;
    }

    public Runnable getOnSubmit() {
        return onSubmit.get();
    }

    public void setOnSubmit(Runnable value) {
        onSubmit.set(value);
    }

    /** How many code points are in. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    public int getLength() {
        return length.get();
    }
}
