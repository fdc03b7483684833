/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.StockedToken;
import app.gatehouse.settings.TokenDesk;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The page of the tokens whose keys wait until somebody takes the token. What is done here holds at once; the buttons below
 * the settings have nothing to save of it.
 */
public final class TokensViewModel extends WorkingViewModel {
    private final long personId;
    private final TokenDesk desk;
    private final TokenFlow flow;
    private final Dialogs dialogs;
    private final ObservableList<TokenRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper(this, "count", "");

    /** Reads what is there. */
    public TokensViewModel(
            long personId,
            TokenDesk desk,
            SettingsFlow flow,
            Dialogs dialogs,
            Background background,
            Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.desk = desk;
        this.flow = flow.tokens();
        this.dialogs = dialogs;
        read();
    }

    private void read() {
        // Who is no administrator is turned away by the settings themselves.
        work(() -> desk.list(personId), this::show);
    }

    private void show(Optional<List<StockedToken>> found) {
        List<StockedToken> tokens = found.orElse(List.of());
        rows.setAll(tokens.stream()
                .map(token -> new TokenRow(token.serial(), detail(token)))
                .toList());
        empty.set(rows.isEmpty());
        count.set(words("settings.tokens.count", rows.size()));
    }

    private String detail(StockedToken token) {
        int digits = token.parameters().digits();
        return token.parameters().byTime()
                ? words("settings.tokens.by-time", digits, token.parameters().periodSeconds())
                : words("settings.tokens.by-button", digits);
    }

    /** The tokens, by serial number. */
    public ObservableList<TokenRow> getRows() {
        return rows;
    }

    /** Whether there is none. */
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /** The value of {@link #emptyProperty()}. */
    public boolean isEmpty() {
        return empty.get();
    }

    /** How many there are, in words. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The value of {@link #countProperty()}. */
    public String getCount() {
        return count.get();
    }

    /** Lets the person choose a vendor's list. */
    public void importKeys() {
        flow.begin(this::read);
    }

    /** Takes a key out, after a question. */
    public void remove(TokenRow row) {
        dialogs.confirm(
                new Dialogs.Question(
                        words("settings.tokens.remove.title", row.serial().value()),
                        words("settings.tokens.remove.text"),
                        words("settings.tokens.remove.keep"),
                        words("settings.tokens.remove"),
                        true),
                () -> work(
                        () -> {
                            desk.remove(personId, row.serial());
                            return desk.list(personId);
                        },
                        this::show));
    }
}
