/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import app.gatehouse.ui.theme.Theme;
import javafx.beans.DefaultProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The frame of the screens before the entry: the face, and a pane with one form column 456 wide, a link back and a few
 * tools. Where there is little room the face becomes a strip on top. The children in FXML are the form's rows.
 */
@DefaultProperty("form")
public final class GateFrame extends Region implements Worded {
    private static final double STRIP_BELOW = 900;
    private static final double NARROW_BELOW = 1100;
    private static final double FACE = 520;
    private static final double NARROW_FACE = 400;
    private static final double STRIP_FORM_TOP = 24;
    private static final double TOOLS_TOP = 20;
    private static final double TOOLS_RIGHT = 24;
    private static final double STRIP_TOOLS_TOP = 8;
    private static final double STRIP_TOOLS_RIGHT = 16;
    private static final double BACK_LEFT = 19;

    private final StationFace station = new StationFace();
    private final VBox form = new VBox();
    private final VBox column = new VBox(form);
    private final FormScroll scroll = new FormScroll(column);
    private final Button back = new Button();
    private final HBox tools = new HBox();
    private final HBox toolBar = new HBox();
    private final Button moon = new Button();
    private final Tooltip moonTip = new Tooltip();
    private final ReadOnlyBooleanWrapper strip = new ReadOnlyBooleanWrapper(this, "strip");
    private final ChangeListener<Theme.Mode> modeChange = (property, old, now) -> showMode();
    private final WeakChangeListener<Theme.Mode> weakModeChange = new WeakChangeListener<>(modeChange);
    private final ObjectProperty<FaceModel> face = new SimpleObjectProperty<>(this, "face");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
    private final ObjectProperty<Node> faceInsert = new SimpleObjectProperty<>(this, "faceInsert");
    private final DoubleProperty formTop = new SimpleDoubleProperty(this, "formTop", 108);
    private final StringProperty backText = new SimpleStringProperty(this, "backText");
    private final ObjectProperty<Runnable> onBack = new SimpleObjectProperty<>(this, "onBack");

    private Messages messages;

    /** An empty frame. */
    public GateFrame() {
        getStyleClass().add("gh-gate");
        station.modelProperty().bind(face);
        station.insertProperty().bind(faceInsert);
        station.stripProperty().bind(strip);
        form.getStyleClass().add("gh-form");
        column.getStyleClass().add("gh-form-column");
        back.setId("back");
        back.getStyleClass().addAll("gh-btn", "gh-tool", "strong");
        back.setGraphic(new FontIcon("fltral-arrow-left-24"));
        back.textProperty().bind(backText);
        back.visibleProperty().bind(backText.isNotEmpty());
        back.setOnAction(event -> goBack());
        moon.setId("theme-toggle");
        moon.getStyleClass().addAll("gh-icon-button");
        moon.setTooltip(moonTip);
        moon.setOnAction(event -> getTheme().toggleMode());
        moon.visibleProperty().bind(theme.isNotNull());
        tools.getStyleClass().add("gh-tools");
        toolBar.getStyleClass().add("gh-tools");
        toolBar.getChildren().addAll(tools, moon);
        // The tools stand right of the form but come after it in the order of Tab, as they are rarely needed.
        getChildren().addAll(station, scroll, back, toolBar);
        theme.addListener((property, old, now) -> {
            now.modeProperty().addListener(weakModeChange);
            showMode();
        });
        formTop.addListener(property -> requestLayout());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && getOnBack() != null) {
                event.consume();
                goBack();
            }
        });
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        station.setMessages(words);
        showMode();
    }

    private void goBack() {
        if (getOnBack() != null) {
            getOnBack().run();
        }
    }

    private void showMode() {
        if (messages == null || getTheme() == null) {
            return;
        }
        boolean light = getTheme().getMode() == Theme.Mode.LIGHT;
        String words = messages.get(light ? "ui.theme.toDark" : "ui.theme.toLight");
        moon.setGraphic(new FontIcon(light ? "fltrmz-weather-moon-24" : "fltrmz-weather-sunny-24"));
        moon.setAccessibleText(words);
        moonTip.setText(words);
    }

    @Override
    protected void layoutChildren() {
        boolean isStrip = getWidth() < STRIP_BELOW;
        strip.set(isStrip);
        double faceWidth = isStrip ? getWidth() : getWidth() < NARROW_BELOW ? NARROW_FACE : FACE;
        double faceHeight = isStrip ? StationFace.STRIP_HEIGHT : getHeight();
        double left = isStrip ? 0 : faceWidth;
        double top = isStrip ? faceHeight : 0;
        station.resizeRelocate(0, 0, faceWidth, faceHeight);
        column.setPadding(new Insets(isStrip ? stripFormTop() : getFormTop(), 24, 16, 24));
        scroll.resizeRelocate(left, top, getWidth() - left, getHeight() - top);
        double toolsTop = top + (isStrip ? STRIP_TOOLS_TOP : TOOLS_TOP);
        double toolsWidth = toolBar.prefWidth(-1);
        toolBar.resizeRelocate(
                getWidth() - (isStrip ? STRIP_TOOLS_RIGHT : TOOLS_RIGHT) - toolsWidth,
                toolsTop,
                toolsWidth,
                toolBar.prefHeight(-1));
        back.resizeRelocate(left + BACK_LEFT, toolsTop, back.prefWidth(-1), back.prefHeight(-1));
    }

    /** Where the link back would stand beside the form, the form begins below it. */
    private double stripFormTop() {
        double formLeft = (getWidth() - form.prefWidth(-1)) / 2;
        boolean collides = back.isVisible() && BACK_LEFT + back.prefWidth(-1) > formLeft - 8;
        return collides ? STRIP_TOOLS_TOP + back.prefHeight(-1) + 8 : STRIP_FORM_TOP;
    }

    /** The rows of the form column. */
    public ObservableList<Node> getForm() {
        return form.getChildren();
    }

    /** Buttons at the top right, left of the moon; give them the style classes {@code gh-btn gh-tool}. */
    public ObservableList<Node> getTools() {
        return tools.getChildren();
    }

    /** True while the face is a strip (below 900 logical pixels): no tiles then. */
    public ReadOnlyBooleanProperty stripProperty() {
        return strip.getReadOnlyProperty();
    }

    public boolean isStrip() {
        return strip.get();
    }

    /** What the face tells; set by {@code ViewLoader}. */
    public ObjectProperty<FaceModel> faceProperty() {
        return face;
    }

    public FaceModel getFace() {
        return face.get();
    }

    public void setFace(FaceModel value) {
        face.set(value);
    }

    /** What the moon button switches; set by {@code ViewLoader}. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme getTheme() {
        return theme.get();
    }

    public void setTheme(Theme value) {
        theme.set(value);
    }

    /** Stands on the face in place of the clock, as the steps of the first run; null: none. */
    public ObjectProperty<Node> faceInsertProperty() {
        return faceInsert;
    }

    public Node getFaceInsert() {
        return faceInsert.get();
    }

    public void setFaceInsert(Node value) {
        faceInsert.set(value);
    }

    /** Distance of the form from the pane's top: 108; 92 on 01c, verify, 22 and 23; 176 without tiles. */
    public DoubleProperty formTopProperty() {
        return formTop;
    }

    public double getFormTop() {
        return formTop.get();
    }

    public void setFormTop(double value) {
        formTop.set(value);
    }

    /** Words of the link at the top left; null: no link. */
    public StringProperty backTextProperty() {
        return backText;
    }

    public String getBackText() {
        return backText.get();
    }

    public void setBackText(String value) {
        backText.set(value);
    }

    /** What the link and Esc do; null: nothing. */
    public ObjectProperty<Runnable> onBackProperty() {
        return onBack;
    }

    public Runnable getOnBack() {
        return onBack.get();
    }

    public void setOnBack(Runnable value) {
        onBack.set(value);
    }
}
