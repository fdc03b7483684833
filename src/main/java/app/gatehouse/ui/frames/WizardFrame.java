/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Stepper;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The frame of the set-up of a factor: bar with steps, content 1024 wide, foot with two buttons. Children in FXML are the content. */
@SuppressWarnings("DoNotCallSuggester")
public final class WizardFrame extends Region implements Worded {
    private final StringProperty title = new SimpleStringProperty(this, "title");

    /** Words beside the mark. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    private final StringProperty personName = new SimpleStringProperty(this, "personName");

    /** Name at the right. */
    public StringProperty personNameProperty() {
        return personName;
    }

    public String getPersonName() {
        return personName.get();
    }

    public void setPersonName(String value) {
        personName.set(value);
    }

    private final StringProperty personSeed = new SimpleStringProperty(this, "personSeed");

    /** Username, for the avatar’s colour. */
    public StringProperty personSeedProperty() {
        return personSeed;
    }

    public String getPersonSeed() {
        return personSeed.get();
    }

    public void setPersonSeed(String value) {
        personSeed.set(value);
    }

    private final StringProperty backText = new SimpleStringProperty(this, "backText");

    /** Words of the left button; null: no button. */
    public StringProperty backTextProperty() {
        return backText;
    }

    public String getBackText() {
        return backText.get();
    }

    public void setBackText(String value) {
        backText.set(value);
    }

    private final BooleanProperty backArrow = new SimpleBooleanProperty(this, "backArrow");

    /** Whether it has an arrow. */
    public BooleanProperty backArrowProperty() {
        return backArrow;
    }

    public boolean isBackArrow() {
        return backArrow.get();
    }

    public void setBackArrow(boolean value) {
        backArrow.set(value);
    }

    private final ObjectProperty<Runnable> onBack = new SimpleObjectProperty<>(this, "onBack");

    /** What it and Esc do. */
    public ObjectProperty<Runnable> onBackProperty() {
        return onBack;
    }

    public Runnable getOnBack() {
        return onBack.get();
    }

    public void setOnBack(Runnable value) {
        onBack.set(value);
    }

    private final StringProperty nextText = new SimpleStringProperty(this, "nextText");

    /** Words of the primary button. */
    public StringProperty nextTextProperty() {
        return nextText;
    }

    public String getNextText() {
        return nextText.get();
    }

    public void setNextText(String value) {
        nextText.set(value);
    }

    private final BooleanProperty nextDisabled = new SimpleBooleanProperty(this, "nextDisabled");

    /** Whether it is off. */
    public BooleanProperty nextDisabledProperty() {
        return nextDisabled;
    }

    public boolean isNextDisabled() {
        return nextDisabled.get();
    }

    public void setNextDisabled(boolean value) {
        nextDisabled.set(value);
    }

    private final ObjectProperty<Runnable> onNext = new SimpleObjectProperty<>(this, "onNext");

    /** What it does. */
    public ObjectProperty<Runnable> onNextProperty() {
        return onNext;
    }

    public Runnable getOnNext() {
        return onNext.get();
    }

    public void setOnNext(Runnable value) {
        onNext.set(value);
    }

    /** The steps in the bar. */
    public Stepper getStepper() {
        return new Stepper();
    }

    private final ObservableList<Node> content = FXCollections.observableArrayList();

    /** The content’s nodes, one below the other. */
    public ObservableList<Node> getContent() {
        return content;
    }

    @Override
    public void setMessages(Messages messages) {
        throw new UnsupportedOperationException();
    }
}
