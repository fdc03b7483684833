/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.theme.Motion;
import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * A code of 6 or 8 digits in cells: one field for the keyboard, for paste and for assistive techniques.
 *
 * <p>Takes the ASCII digits and nothing else; the caret is always behind the last digit. Does not know whether a code is
 * right: whoever checks it says {@link #setError}.
 */
public final class CodeField extends StackPane implements Worded {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final Duration ERROR_STAYS = Duration.millis(1200);

    private final CodeCells cells = new CodeCells();
    private final PauseTransition errorEnds = new PauseTransition(ERROR_STAYS);
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(this, "complete");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final IntegerProperty length = new SimpleIntegerProperty(this, "length", 6);
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final BooleanProperty error = new SimpleBooleanProperty(this, "error");
    private final ObjectProperty<Runnable> onCompleted = new SimpleObjectProperty<>(this, "onCompleted");
    private char[] digits = new char[6];
    private Messages messages;

    /** Six empty cells. */
    public CodeField() {
        getStyleClass().add("gh-cells");
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setFocusTraversable(true);
        getChildren().add(cells);
        length.addListener((property, old, now) -> lengthChanged());
        compact.addListener((property, old, now) -> cells.setShape(getLength(), now));
        error.addListener((property, old, now) -> errorChanged(now));
        errorEnds.setOnFinished(event -> clear());
        InvalidationListener repaint = property -> paint();
        focusedProperty().addListener(repaint);
        disabledProperty().addListener(repaint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        cells.setShape(getLength(), false);
        paint();
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        name();
    }

    private void name() {
        if (messages != null) {
            setAccessibleText(messages.get("ui.code.name", getLength()));
        }
    }

    /** The digits so far as a copy that the caller wipes. */
    public char[] copyDigits() {
        return Arrays.copyOf(digits, getCount());
    }

    /** Appends the digits of the text until the field is full; anything else in it is skipped. */
    public void type(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            type(text.charAt(i));
        }
    }

    private void type(char c) {
        if (isDisabled() || !isDigit(c)) {
            return;
        }
        if (isError()) {
            clear();
        }
        if (getCount() == digits.length) {
            return;
        }
        digits[getCount()] = c;
        setCount(getCount() + 1);
        if (isComplete() && getOnCompleted() != null) {
            getOnCompleted().run();
        }
    }

    /**
     * Takes a pasted text: a whole code replaces what is there, a part is appended. A text with more digits than a code
     * has is not taken at all, since it is something else.
     */
    public void paste(CharSequence text) {
        long found = text.chars().filter(c -> isDigit((char) c)).count();
        if (isDisabled() || found > digits.length) {
            return;
        }
        if (found == digits.length) {
            clear();
        }
        type(text);
    }

    /** Takes the last digit away. */
    public void backspace() {
        if (isError()) {
            clear();
        } else if (!isDisabled() && getCount() > 0) {
            digits[getCount() - 1] = '\0';
            setCount(getCount() - 1);
        }
    }

    /** Wipes all digits, also while disabled. */
    public void clear() {
        errorEnds.stop();
        Arrays.fill(digits, '\0');
        setCount(0);
        setError(false);
    }

    /**
     * Lets the field take digits, Backspace, Del and paste while the focus is on something in the area that does not
     * type itself, as a button; the focus comes to the field with the first of them.
     */
    public void takeKeysOf(Node area) {
        area.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (isReachable(event) && isTyping(event)) {
                requestFocus();
                typed(event);
            }
        });
        area.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (isReachable(event)) {
                pressed(event);
            }
        });
    }

    private boolean isReachable(KeyEvent event) {
        return !event.isConsumed() && !isDisabled() && !isFocused() && TextTaking.isNone(event.getTarget());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE) {
            backspace();
        } else if (event.getCode() == KeyCode.DELETE) {
            clear();
        } else if (PasteKey.is(event)) {
            String text = Clipboard.getSystemClipboard().getString();
            paste(text == null ? "" : text);
        } else {
            return;
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (isTyping(event)) {
            type(event.getCharacter());
            event.consume();
        }
    }

    /** Ctrl+0 and the like are commands, though the toolkit gives them a digit. */
    private static boolean isTyping(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && isDigit(firstOf(event));
    }

    private static char firstOf(KeyEvent event) {
        return event.getCharacter().isEmpty() ? '\0' : event.getCharacter().charAt(0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void lengthChanged() {
        clear();
        digits = new char[getLength()];
        cells.setShape(getLength(), isCompact());
        name();
        paint();
    }

    private void setCount(int value) {
        count.set(value);
        complete.set(value == digits.length);
        paint();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void errorChanged(boolean now) {
        pseudoClassStateChanged(ERROR, now);
        if (now) {
            Motion.shake(cells);
            errorEnds.playFromStart();
        }
        paint();
    }

    private void paint() {
        cells.paint(digits, getCount(), isFocused() && !isDisabled(), isError());
    }

    /** Name and digits, which stand readable in the cells too. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> cells.read(getAccessibleText());
            case EDITABLE -> true;
            case SELECTION_START, SELECTION_END, CARET_OFFSET -> getCount();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** How many digits: 6 (3 + 3) or 8 (4 + 4). A change wipes the field. */
    public IntegerProperty lengthProperty() {
        return length;
    }

    public int getLength() {
        return length.get();
    }

    public void setLength(int value) {
        length.set(value);
    }

    /** Cells of 56 in place of 76, for dialogs. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    public boolean isCompact() {
        return compact.get();
    }

    public void setCompact(boolean value) {
        compact.set(value);
    }

    /**
     * The code was wrong: the cells turn red and shake, and after 1.2 s, or at the next digit, are empty and this is
     * false again. Set it, do not bind it.
     */
    public BooleanProperty errorProperty() {
        return error;
    }

    public boolean isError() {
        return error.get();
    }

    public void setError(boolean value) {
        error.set(value);
    }

    /** Runs each time when the last digit comes in; null: nothing does (dialogs). */
    public ObjectProperty<Runnable> onCompletedProperty() {
        return onCompleted;
    }

    public Runnable getOnCompleted() {
        return onCompleted.get();
    }

    public void setOnCompleted(Runnable value) {
        onCompleted.set(value);
    }

    /** True while all digits are in. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public boolean isComplete() {
        return complete.get();
    }

    /** How many digits are in. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public int getCount() {
        return count.get();
    }
}
