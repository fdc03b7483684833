/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import app.gatehouse.ui.theme.Theme;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The frame of the screens before the entry: the face, and a pane with one form column. Children in FXML are the form’s rows. */
@SuppressWarnings("DoNotCallSuggester")
public final class GateFrame extends Region implements Worded {
    private final ObjectProperty<FaceModel> face = new SimpleObjectProperty<>(this, "face");

    /** What the face tells; set by ViewLoader. */
    public ObjectProperty<FaceModel> faceProperty() {
        return face;
    }

    public FaceModel getFace() {
        return face.get();
    }

    public void setFace(FaceModel value) {
        face.set(value);
    }

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");

    /** What the moon button switches; set by ViewLoader. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public Theme getTheme() {
        return theme.get();
    }

    public void setTheme(Theme value) {
        theme.set(value);
    }

    private final ObjectProperty<Node> faceInsert = new SimpleObjectProperty<>(this, "faceInsert");

    /** Stands on the face in place of the clock; null: none. */
    public ObjectProperty<Node> faceInsertProperty() {
        return faceInsert;
    }

    public Node getFaceInsert() {
        return faceInsert.get();
    }

    public void setFaceInsert(Node value) {
        faceInsert.set(value);
    }

    private final DoubleProperty formTop = new SimpleDoubleProperty(this, "formTop", 108);

    /** Distance of the form from the top: 108, or 92 on verify, 22 and 23, or 176. */
    public DoubleProperty formTopProperty() {
        return formTop;
    }

    public double getFormTop() {
        return formTop.get();
    }

    public void setFormTop(double value) {
        formTop.set(value);
    }

    private final StringProperty backText = new SimpleStringProperty(this, "backText");

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

    private final ObjectProperty<Runnable> onBack = new SimpleObjectProperty<>(this, "onBack");

    /** What the link and Esc do. */
    public ObjectProperty<Runnable> onBackProperty() {
        return onBack;
    }

    public Runnable getOnBack() {
        return onBack.get();
    }

    public void setOnBack(Runnable value) {
        onBack.set(value);
    }

    private final ObservableList<Node> form = FXCollections.observableArrayList();

    /** The rows of the form column, 456 wide. */
    public ObservableList<Node> getForm() {
        return form;
    }

    private final ObservableList<Node> tools = FXCollections.observableArrayList();

    /** Buttons at the top right, left of the moon. */
    public ObservableList<Node> getTools() {
        return tools;
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
