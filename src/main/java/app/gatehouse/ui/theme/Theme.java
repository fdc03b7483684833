/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.theme;

import app.gatehouse.ui.Fonts;
import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/**
 * How everything looks: light or dark, zoom, reduced motion. One for the program; screen's thread only.
 *
 * <p>Every scene's root bears the style class {@code gh-light} or {@code gh-dark}, which holds the colours, and with
 * reduced motion {@link #STILL_CLASS}. Popups (tooltips, menus) are scenes of their own and are dressed as they appear.
 * Does not remember anything between two runs.
 */
public final class Theme {
    /** Style class of a scene root under which nothing moves. */
    public static final String STILL_CLASS = "gh-still";

    /** Style class of a scene whose popups have nothing shining through: no shadow, no round corners. */
    private static final String OPAQUE_CLASS = "gh-opaque";

    /** The smallest zoom, and the usual one. */
    public static final int MIN_ZOOM = 100;

    /** The largest zoom. */
    public static final int MAX_ZOOM = 150;

    private static final List<String> STYLESHEETS = List.of(
            "tokens", "base", "text", "buttons", "fields", "gate", "cards", "shell", "wizard", "dialogs", "lists");
    private static final double POPUP_FONT_SIZE = 16;

    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.LIGHT);
    private final IntegerProperty zoomPercent = new SimpleIntegerProperty(this, "zoomPercent", MIN_ZOOM) {
        @Override
        public void set(int value) {
            super.set(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, value)));
        }
    };
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty(this, "reducedMotion");

    /** Loads the fonts and dresses its scenes and their popups from now on. */
    public Theme() {
        Fonts.load();
        useBase();
        mode.addListener((property, old, now) -> {
            useBase();
            dressAll();
        });
        zoomPercent.addListener((property, old, now) -> dressAll());
        reducedMotion.addListener((property, old, now) -> dressAll());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> dressAll());
    }

    /** A scene of the given size around a root, dressed in the theme for as long as it is shown. */
    public Scene scene(Parent root, double width, double height) {
        ZoomPane zoom = new ZoomPane(root);
        zoom.zoomPercentProperty().bind(zoomPercent);
        Scene scene = new Scene(zoom, width, height);
        for (String name : STYLESHEETS) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(
                                    Fonts.class.getResource("css/" + name + ".css"), () -> name + ".css is missing")
                            .toExternalForm());
        }
        scene.getProperties().put(Theme.class, this);
        dress(scene);
        return scene;
    }

    /** From light to dark or back. */
    public void toggleMode() {
        setMode(getMode() == Mode.LIGHT ? Mode.DARK : Mode.LIGHT);
    }

    /** Larger by so many percent, or smaller if negative, within the allowed range. */
    public void zoomBy(int percent) {
        setZoomPercent(getZoomPercent() + percent);
    }

    private void useBase() {
        Application.setUserAgentStylesheet(
                (getMode() == Mode.LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
    }

    private void dressAll() {
        for (Window window : Window.getWindows()) {
            if (isOurs(window)) {
                dress(window.getScene());
                if (window instanceof PopupWindow) {
                    window.getScene().getRoot().setStyle(popupStyle());
                }
            }
        }
    }

    private boolean isOurs(Window window) {
        if (window instanceof PopupWindow popup) {
            return popup.getOwnerWindow() != null && isOurs(popup.getOwnerWindow());
        }
        return window.getScene() != null && window.getScene().getProperties().get(Theme.class) == this;
    }

    private String popupStyle() {
        return String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", POPUP_FONT_SIZE * getZoomPercent() / 100);
    }

    private void dress(Scene scene) {
        ObservableList<String> classes = scene.getRoot().getStyleClass();
        for (Mode each : Mode.values()) {
            put(classes, each.styleClass(), each == getMode());
        }
        put(classes, STILL_CLASS, isReducedMotion());
        put(classes, OPAQUE_CLASS, !Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW));
    }

    private static void put(List<String> classes, String name, boolean wanted) {
        if (!wanted) {
            classes.remove(name);
        } else if (!classes.contains(name)) {
            classes.add(name);
        }
    }

    /** Light or dark. */
    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public Mode getMode() {
        return mode.get();
    }

    public void setMode(Mode value) {
        mode.set(value);
    }

    /** 100 to 150; other values are moved into that range. Layouts see the fewer logical pixels. */
    public IntegerProperty zoomPercentProperty() {
        return zoomPercent;
    }

    public int getZoomPercent() {
        return zoomPercent.get();
    }

    public void setZoomPercent(int value) {
        zoomPercent.set(value);
    }

    /** No shake, rise or scale. */
    public BooleanProperty reducedMotionProperty() {
        return reducedMotion;
    }

    public boolean isReducedMotion() {
        return reducedMotion.get();
    }

    public void setReducedMotion(boolean value) {
        reducedMotion.set(value);
    }

    /** Light or dark. */
    public enum Mode {
        LIGHT("gh-light"),
        DARK("gh-dark");

        private final String styleClass;

        Mode(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }
}
