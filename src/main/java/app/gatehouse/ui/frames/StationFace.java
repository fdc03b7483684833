/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The left part of the gate: mark, time, date, the gatehouse with its door, the station and its health; a strip on top where there is little room. */
@SuppressWarnings("DoNotCallSuggester")
public final class StationFace extends Region implements Worded {
    private final ObjectProperty<FaceModel> model = new SimpleObjectProperty<>(this, "model");

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

    private final ObjectProperty<Node> insert = new SimpleObjectProperty<>(this, "insert");

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

    private final BooleanProperty strip = new SimpleBooleanProperty(this, "strip");

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

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
