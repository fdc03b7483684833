/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.BrandMark;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The left part of the gate: mark, time, date, the gatehouse with its door, the station and its health; where there is
 * little room a strip on top. What it tells comes from its model alone.
 */
public final class StationFace extends Region implements Worded {
    /** Height of the strip. */
    static final double STRIP_HEIGHT = 88;

    private static final PseudoClass STRIP = PseudoClass.getPseudoClass("strip");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double FULL_WIDTH = 520;
    private static final double LEFT = 48;
    private static final double GROUND = 188;
    private static final double DRAWN_GROUND_TOP = 612;
    private static final double STRIP_HOUSE = 0.32;

    private final Region ground = new Region();
    private final GatehouseDrawing house = new GatehouseDrawing();
    private final BrandMark mark = new BrandMark();
    private final Label brand = label("gh-brand", null);
    private final Label time = label("gh-clock", "face-time");
    private final Label date = label("gh-date", "face-date");
    private final Label station = label("gh-station", "face-station");
    private final Label number = label("gh-station-number", "face-number");
    private final FaceHealth health = new FaceHealth();
    private final FlowPane states = new FlowPane(health.warning(), health.clock(), health.vault());
    private final Rectangle clip = new Rectangle();
    private final ObjectProperty<FaceModel> model = new SimpleObjectProperty<>(this, "model");
    private final ObjectProperty<Node> insert = new SimpleObjectProperty<>(this, "insert");
    private final BooleanProperty strip = new SimpleBooleanProperty(this, "strip");
    private final InvalidationListener change = property -> show();
    private final WeakInvalidationListener weakChange = new WeakInvalidationListener(change);
    private Messages messages;

    /** A face that tells nothing yet. */
    public StationFace() {
        getStyleClass().add("gh-face");
        ground.getStyleClass().add("gh-face-ground");
        states.getStyleClass().add("gh-face-states");
        getChildren().addAll(ground, house, mark, brand, time, date, station, number, states);
        setClip(clip);
        model.addListener((property, old, now) -> follow(now));
        insert.addListener((property, old, now) -> {
            getChildren().remove(old);
            if (now != null) {
                getChildren().add(now);
            }
            show();
        });
        strip.addListener((property, old, now) -> {
            pseudoClassStateChanged(STRIP, now);
            show();
        });
    }

    private static Label label(String styleClass, String id) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setId(id);
        return label;
    }

    @Override
    public void setMessages(Messages words) {
        messages = words;
        brand.setText(words.get("ui.brand"));
        health.setMessages(words);
        show();
    }

    /** The model outlives every screen: it must not hold one. */
    private void follow(FaceModel now) {
        health.setModel(now);
        now.timeProperty().addListener(weakChange);
        now.dateProperty().addListener(weakChange);
        now.stationNameProperty().addListener(weakChange);
        now.stationNumberProperty().addListener(weakChange);
        now.vaultProperty().addListener(weakChange);
        show();
    }

    private void show() {
        FaceModel now = getModel();
        if (now == null || messages == null) {
            return;
        }
        boolean clock = getInsert() == null || isStrip();
        time.setText(now.getTime());
        date.setText(now.getDate());
        station.setText(now.getStationName().isEmpty() ? messages.get("ui.face.newStation") : now.getStationName());
        number.setText(
                now.getStationName().isEmpty()
                        ? messages.get("ui.face.newStation.note")
                        : messages.get("ui.face.station", now.getStationNumber()));
        house.setOpen(now.getVault() == FaceModel.Vault.OPEN);
        time.setVisible(clock);
        date.setVisible(clock);
        brand.setVisible(!isStrip());
        number.setVisible(!isStrip());
        ground.setVisible(!isStrip());
        if (getInsert() != null) {
            getInsert().setVisible(!isStrip());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        pseudoClassStateChanged(NARROW, !isStrip() && getWidth() < FULL_WIDTH);
        if (isStrip()) {
            layoutStrip();
        } else {
            layoutColumn();
        }
    }

    private void layoutColumn() {
        double width = getWidth();
        double groundTop = Math.min(DRAWN_GROUND_TOP, getHeight() - GROUND);
        double right = width - LEFT;
        ground.resizeRelocate(0, groundTop, width, getHeight() - groundTop);
        house.setSize(1);
        house.relocate(right - GatehouseDrawing.WIDTH, groundTop - GatehouseDrawing.HEIGHT);
        mark.setSide(27);
        place(mark, LEFT + 2.5, 43.3);
        onBaseline(brand, 92, 64, right);
        boolean narrow = width < FULL_WIDTH;
        onBaseline(time, narrow ? LEFT - 6 : LEFT - 8, narrow ? 212 : 262, width);
        onBaseline(date, LEFT, narrow ? 272 : 322, right);
        onBaseline(station, LEFT, groundTop + 67, right);
        onBaseline(number, LEFT, groundTop + 95, right);
        states.setPrefWrapLength(right - LEFT);
        states.resizeRelocate(LEFT, groundTop + 124, right - LEFT + 40, states.prefHeight(right - LEFT + 40));
        if (getInsert() != null) {
            getInsert().resizeRelocate(LEFT, 122, right - LEFT, getInsert().prefHeight(right - LEFT));
        }
    }

    private void layoutStrip() {
        double width = getWidth();
        double houseLeft = width - 23 - GatehouseDrawing.WIDTH * STRIP_HOUSE;
        house.setSize(STRIP_HOUSE);
        house.relocate(houseLeft, STRIP_HEIGHT - GatehouseDrawing.HEIGHT * STRIP_HOUSE);
        mark.setSide(26.5);
        place(mark, 34.6, 31.3);
        onBaseline(time, 84, 64, 250);
        double statesWidth = health.width();
        double statesLeft = houseLeft - 21 - statesWidth;
        double stationLeft = 247;
        onBaseline(station, stationLeft, 40, statesLeft - 12);
        onBaseline(date, stationLeft, 63, statesLeft - 12);
        states.setPrefWrapLength(statesWidth);
        double statesHeight = states.prefHeight(statesWidth);
        states.resizeRelocate(statesLeft, (STRIP_HEIGHT - statesHeight) / 2, statesWidth, statesHeight);
    }

    private static void place(Region node, double x, double y) {
        node.resizeRelocate(x, y, node.prefWidth(-1), node.prefHeight(-1));
    }

    /** Sets a line of text on a baseline; what does not fit before {@code right} is cut with an ellipsis. */
    private static void onBaseline(Label label, double x, double baseline, double right) {
        label.autosize();
        label.resizeRelocate(
                x,
                baseline - label.getBaselineOffset(),
                Math.min(label.prefWidth(-1), Math.max(0, right - x)),
                label.prefHeight(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return isStrip() ? STRIP_HEIGHT : DRAWN_GROUND_TOP + GROUND;
    }

    @Override
    protected double computePrefWidth(double height) {
        return FULL_WIDTH;
    }

    /** What it tells. */
    public ObjectProperty<FaceModel> modelProperty() {
        return model;
    }

    public FaceModel getModel() {
        return model.get();
    }

    public void setModel(FaceModel value) {
        model.set(value);
    }

    /** Stands in place of time and date, as the steps of the first run; null: none. */
    public ObjectProperty<Node> insertProperty() {
        return insert;
    }

    public Node getInsert() {
        return insert.get();
    }

    public void setInsert(Node value) {
        insert.set(value);
    }

    /** The narrow form. */
    public BooleanProperty stripProperty() {
        return strip;
    }

    public boolean isStrip() {
        return strip.get();
    }

    public void setStrip(boolean value) {
        strip.set(value);
    }
}
