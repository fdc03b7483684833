/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.NamedArg;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;

/** One of several ways, the whole card is the target. Put several into one ToggleGroup. */
public final class ChoiceCard extends ToggleButton {
    private final StringProperty icon = new SimpleStringProperty(this, "icon");

    /** Icon literal of the tile; only in the CARD layout. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

    private final StringProperty title = new SimpleStringProperty(this, "title");

    /** What it is. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    private final StringProperty description = new SimpleStringProperty(this, "description");

    /** A sentence on it. */
    public StringProperty descriptionProperty() {
        return description;
    }

    public String getDescription() {
        return description.get();
    }

    public void setDescription(String value) {
        description.set(value);
    }

    private final StringProperty badge = new SimpleStringProperty(this, "badge");

    /** Text of a pill, as Recommended; null: none. */
    public StringProperty badgeProperty() {
        return badge;
    }

    public String getBadge() {
        return badge.get();
    }

    public void setBadge(String value) {
        badge.set(value);
    }

    private final ObjectProperty<Layout> layoutKind = new SimpleObjectProperty<>(this, "layoutKind", Layout.CARD);

    /** CARD (upright, 08) or ROW (radio button at the left, 22). */
    public ObjectProperty<Layout> layoutKindProperty() {
        return layoutKind;
    }

    public Layout getLayoutKind() {
        return layoutKind.get();
    }

    public void setLayoutKind(Layout value) {
        layoutKind.set(value);
    }

    private final ObservableList<Point> points = FXCollections.observableArrayList();

    /** Lines with an icon below the description; only in the CARD layout. */
    public ObservableList<Point> getPoints() {
        return points;
    }

    /** The two shapes. */
    public enum Layout {
        CARD,
        ROW
    }

    /** One line: an icon literal and words. */
    public record Point(
            @NamedArg("icon") String icon, @NamedArg("text") String text) {}
}
