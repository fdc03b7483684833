/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/**
 * The 32 characters of a recovery key in 8 cells of 4, as one field. Takes paste, small letters, spaces and dashes, reads
 * O as 0, I and L as 1, and skips what no key has. What stands already is typed over, so that a slip can be put right in
 * its place: with the arrow keys, or a click on its cell. Does not know whether a key is right.
 */
public final class RecoveryKeyField extends VBox implements Worded {
    private static final int LENGTH = 32;
    private static final int GROUP = 4;
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final char[] symbols = new char[LENGTH];
    private final List<Label> letters = new ArrayList<>();
    private final List<HBox> cells = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Region caret = new Region();
    private final FieldNote note = new FieldNote();
    private final ReadOnlyBooleanWrapper complete = new ReadOnlyBooleanWrapper(this, "complete");
    private final StringProperty errorText = new SimpleStringProperty(this, "errorText");
    private final StringProperty hint = new SimpleStringProperty(this, "hint");
    private int count;
    private int at;

    /** Eight empty cells. */
    public RecoveryKeyField() {
        getStyleClass().add("gh-key-field");
        setAccessibleRole(AccessibleRole.PASSWORD_FIELD);
        setFocusTraversable(true);
        caret.getStyleClass().add("gh-caret-bar");
        HBox.setMargin(caret, new Insets(0, -1, 0, -1));
        TilePane grid = new TilePane();
        grid.getStyleClass().add("gh-key-cells");
        grid.setPrefColumns(4);
        for (int i = 0; i < LENGTH / GROUP; i++) {
            HBox cell = new HBox();
            cell.setAlignment(Pos.CENTER);
            cell.getStyleClass().add("gh-key-cell");
            int first = i * GROUP;
            cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> moveTo(first));
            cells.add(cell);
        }
        for (int i = 0; i < LENGTH; i++) {
            Label letter = new Label();
            letter.getStyleClass().add("gh-key-letter");
            letters.add(letter);
            cells.get(i / GROUP).getChildren().add(letter);
        }
        grid.getChildren().addAll(cells);
        VBox.setVgrow(grid, Priority.NEVER);
        getChildren().addAll(grid, note);
        errorText.addListener(property -> say());
        hint.addListener(property -> say());
        InvalidationListener repaint = property -> paint();
        focusedProperty().addListener(repaint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        say();
        paint();
    }

    @Override
    public void setMessages(Messages messages) {
        setAccessibleText(messages.get("ui.recoveryKey.name", LENGTH));
        setHint(messages.get("ui.recoveryKey.hint"));
    }

    /** The characters so far, upper case, as a copy that the caller wipes. */
    public char[] copyText() {
        return Arrays.copyOf(symbols, count);
    }

    /** Puts what can stand in a key at the caret, until the field is full. */
    public void type(CharSequence text) {
        for (int i = 0; i < text.length() && at < LENGTH; i++) {
            char symbol = read(text.charAt(i));
            if (symbol != 0) {
                symbols[at++] = symbol;
                count = Math.max(count, at);
            }
        }
        changed();
    }

    private static char read(char typed) {
        char upper = typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        return switch (upper) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> SYMBOLS.indexOf(upper) >= 0 ? upper : 0;
        };
    }

    /** Called after each change of the characters, also of one in its place; never receives them. */
    public void addTextListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Wipes everything. */
    public void clear() {
        Arrays.fill(symbols, '\0');
        count = at = 0;
        changed();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && event.isShortcutDown()) {
            clear();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            backspace();
        } else if (event.getCode() == KeyCode.DELETE) {
            clear();
        } else if (event.getCode() == KeyCode.LEFT) {
            moveTo(at - 1);
        } else if (event.getCode() == KeyCode.RIGHT) {
            moveTo(at + 1);
        } else if (event.getCode() == KeyCode.HOME) {
            moveTo(0);
        } else if (event.getCode() == KeyCode.END) {
            moveTo(count);
        } else if (PasteKey.is(event)) {
            paste();
        } else {
            return;
        }
        event.consume();
    }

    /** Takes the last character away; before that place it only goes back, so that no group is shifted. */
    private void backspace() {
        if (at == count && count > 0) {
            symbols[--count] = '\0';
        }
        at = Math.max(0, at - 1);
        changed();
    }

    private void moveTo(int place) {
        at = Math.max(0, Math.min(count, place));
        paint();
    }

    /** A whole key replaces what is there. */
    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text == null) {
            return;
        }
        if (text.chars().filter(c -> read((char) c) != 0).count() >= LENGTH) {
            clear();
        }
        type(text);
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().isEmpty()) {
            return;
        }
        if (!Character.isISOControl(event.getCharacter().charAt(0))) {
            type(event.getCharacter());
            event.consume();
        }
    }

    private void changed() {
        complete.set(count == LENGTH);
        paint();
        listeners.forEach(Runnable::run);
    }

    private void say() {
        boolean wrong = getErrorText() != null && !getErrorText().isEmpty();
        note.setTone(wrong ? Tone.DANGER : Tone.NEUTRAL);
        note.setIcon(wrong ? null : "");
        note.setText(wrong ? getErrorText() : getHint());
        setAccessibleHelp(note.getText());
        cells.forEach(cell -> cell.pseudoClassStateChanged(ERROR, wrong));
    }

    private void paint() {
        int current = Math.min(at, LENGTH - 1) / GROUP;
        for (int i = 0; i < LENGTH; i++) {
            letters.get(i).setText(i < count ? String.valueOf(symbols[i]) : "");
            letters.get(i).setManaged(i < count);
        }
        for (int i = 0; i < cells.size(); i++) {
            HBox cell = cells.get(i);
            cell.pseudoClassStateChanged(CURRENT, isFocused() && i == current);
            cell.getChildren().remove(caret);
            if (isFocused() && i == current) {
                cell.getChildren().add(at - current * GROUP, caret);
            }
        }
    }

    /** How far one is; never what was typed. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText();
            case EDITABLE -> true;
            case SELECTION_START, SELECTION_END, CARET_OFFSET -> at;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    /** What is wrong, shown below; empty or null: nothing is. */
    public StringProperty errorTextProperty() {
        return errorText;
    }

    public String getErrorText() {
        return errorText.get();
    }

    public void setErrorText(String value) {
        errorText.set(value);
    }

    /** Shown below while nothing is wrong; a usual sentence stands there from the start. */
    public StringProperty hintProperty() {
        return hint;
    }

    public String getHint() {
        return hint.get();
    }

    public void setHint(String value) {
        hint.set(value);
    }

    /** True while all 32 are in. */
    public ReadOnlyBooleanProperty completeProperty() {
        return complete.getReadOnlyProperty();
    }

    public boolean isComplete() {
        return complete.get();
    }
}
