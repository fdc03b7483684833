/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.controls;

import javafx.beans.NamedArg;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of several ways; the whole card is the target. Put several into one ToggleGroup; one of them stays chosen. */
public final class ChoiceCard extends ToggleButton {
    /** Room for tile, pill and radio button; the same for every card, so that cards in a row are of one width. */
    private static final double NARROWEST_CARD = 312;

    private static final double NARROWEST_ROW = 240;

    private final ObservableList<Point> points = FXCollections.observableArrayList();
    private final Tile tile = new Tile();
    private final Pill pill = new Pill();
    private final Region radio = new Region();
    private final Label heading = new Label();
    private final Label sentence = new Label();
    private final VBox lines = new VBox();
    private final StringProperty icon = new SimpleStringProperty(this, "icon");
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty description = new SimpleStringProperty(this, "description");
    private final StringProperty badge = new SimpleStringProperty(this, "badge");
    private final ObjectProperty<Layout> layoutKind = new SimpleObjectProperty<>(this, "layoutKind", Layout.CARD);

    /** An empty upright card. */
    public ChoiceCard() {
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        radio.getStyleClass().add("gh-radio");
        heading.textProperty().bind(title);
        sentence.textProperty().bind(description);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        tile.iconProperty().bind(icon);
        tile.setSide(64);
        tile.setIconSize(34);
        pill.setTone(Tone.INFO);
        pill.setIcon("");
        pill.textProperty().bind(badge);
        pill.visibleProperty().bind(badge.isNotEmpty());
        lines.getStyleClass().add("gh-choice-points");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        accessibleTextProperty().bind(title);
        accessibleHelpProperty().bind(description);
        layoutKind.addListener(property -> build());
        points.addListener((ListChangeListener<Point>) change -> showPoints());
        build();
    }

    /** A chosen card stays chosen when it is pressed again. */
    @Override
    public void fire() {
        if (getToggleGroup() == null || !isSelected()) {
            super.fire();
        }
    }

    private void build() {
        getStyleClass().setAll("gh-choice", getLayoutKind() == Layout.CARD ? "upright" : "row");
        heading.getStyleClass().setAll("label", getLayoutKind() == Layout.CARD ? "gh-choice-title" : "gh-medium");
        sentence.getStyleClass().setAll("label", getLayoutKind() == Layout.CARD ? "gh-choice-text" : "gh-caption");
        setGraphic(getLayoutKind() == Layout.CARD ? upright() : row());
    }

    private Node upright() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(tile, pill, between, radio);
        head.getStyleClass().add("gh-choice-head");
        VBox all = new VBox(head, heading, sentence, lines);
        all.getStyleClass().add("gh-choice-body");
        fit(all);
        return all;
    }

    private Node row() {
        VBox words = new VBox(heading, sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox all = new HBox(radio, words);
        all.getStyleClass().add("gh-choice-row");
        fit(all);
        return all;
    }

    /** A graphic alone is as wide as it likes; its sentence must wrap within the card. */
    private void fit(Region graphic) {
        graphic.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(
                                0,
                                getWidth() - getInsets().getLeft() - getInsets().getRight()),
                        widthProperty(),
                        insetsProperty()));
    }

    /** The sentence wraps, so the height depends on the width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = Math.max(0, (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + getGraphic().prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return getLayoutKind() == Layout.CARD ? NARROWEST_CARD : NARROWEST_ROW;
    }

    private void showPoints() {
        lines.getChildren().clear();
        for (Point point : points) {
            Label line = new Label(point.text(), new FontIcon(point.icon()));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            lines.getChildren().add(line);
        }
    }

    /** Lines with an icon below the description; CARD only. */
    public ObservableList<Point> getPoints() {
        return points;
    }

    /** The two shapes. */
    public enum Layout {
        /** Upright, with a tile (08). */
        CARD,
        /** Flat, radio button at the left (22). */
        ROW
    }

    /**
     * One line.
     *
     * @param icon literal of its icon
     * @param text its words
     */
    public record Point(
            @NamedArg("icon") String icon, @NamedArg("text") String text) {}

    /** Icon literal of the tile; CARD only. */
    public StringProperty iconProperty() {
        return icon;
    }

    public String getIcon() {
        return icon.get();
    }

    public void setIcon(String value) {
        icon.set(value);
    }

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

    /** Text of a pill, as Recommended; null: none; CARD only. */
    public StringProperty badgeProperty() {
        return badge;
    }

    public String getBadge() {
        return badge.get();
    }

    public void setBadge(String value) {
        badge.set(value);
    }

    /** The shape; set it before the card is shown. */
    public ObjectProperty<Layout> layoutKindProperty() {
        return layoutKind;
    }

    public Layout getLayoutKind() {
        return layoutKind.get();
    }

    public void setLayoutKind(Layout value) {
        layoutKind.set(value);
    }
}
