/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Avatar;
import app.gatehouse.ui.controls.BrandMark;
import app.gatehouse.ui.controls.Stepper;
import app.gatehouse.ui.controls.Worded;
import javafx.application.Platform;
import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The frame of the set-up of a factor: a bar with the steps, content 1024 wide, a foot with two buttons. The children in
 * FXML are the content.
 */
@DefaultProperty("content")
public final class WizardFrame extends Region implements Worded {
    private static final double BAR = 92;
    private static final double FOOT = 104;
    private static final double SIDE = 34;
    private static final double CONTENT = 1024;
    private static final double NARROW_BELOW = 900;
    private static final double NARROW_SIDE = 24;
    private static final double NEXT_WIDTH = 184;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Region bar = new Region();
    private final BrandMark mark = new BrandMark();
    private final Label heading = new Label();
    private final Stepper stepper = new Stepper();
    private final Avatar avatar = new Avatar();
    private final Label person = new Label();
    private final VBox content = new VBox();
    private final VBox column = new VBox(content);
    private final FormScroll scroll = new FormScroll(column);
    private final Region foot = new Region();
    private final Button back = new Button();
    private final Button next = new Button();
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty personName = new SimpleStringProperty(this, "personName", "");
    private final StringProperty personSeed = new SimpleStringProperty(this, "personSeed");
    private final StringProperty backText = new SimpleStringProperty(this, "backText");
    private final BooleanProperty backArrow = new SimpleBooleanProperty(this, "backArrow");
    private final ObjectProperty<Runnable> onBack = new SimpleObjectProperty<>(this, "onBack");
    private final StringProperty nextText = new SimpleStringProperty(this, "nextText");
    private final BooleanProperty nextDisabled = new SimpleBooleanProperty(this, "nextDisabled");
    private final ObjectProperty<Runnable> onNext = new SimpleObjectProperty<>(this, "onNext");

    /** An empty frame. */
    public WizardFrame() {
        getStyleClass().add("gh-wizard");
        bar.getStyleClass().add("gh-wizard-bar");
        foot.getStyleClass().add("gh-wizard-foot");
        heading.getStyleClass().addAll("title-3", "gh-wizard-title");
        heading.textProperty().bind(title);
        mark.setSide(26);
        avatar.setDiameter(40);
        avatar.nameProperty().bind(personName.orElse(""));
        avatar.seedProperty().bind(personSeed);
        person.getStyleClass().add("gh-medium");
        person.textProperty().bind(personName);
        content.getStyleClass().add("gh-wizard-content");
        column.getStyleClass().add("gh-form-column");
        back.setId("back");
        back.getStyleClass().add("gh-btn");
        back.textProperty().bind(backText);
        back.visibleProperty().bind(backText.isNotEmpty());
        back.graphicProperty().bind(backArrow.map(arrow -> arrow ? new FontIcon("fltral-arrow-left-24") : null));
        back.setOnAction(event -> run(getOnBack()));
        next.setId("next");
        next.getStyleClass().addAll("gh-btn", "accent");
        next.setDefaultButton(true);
        next.textProperty().bind(nextText);
        next.visibleProperty().bind(nextText.isNotEmpty());
        next.disableProperty().bind(nextDisabled);
        next.setOnAction(event -> run(getOnNext()));
        getChildren().addAll(bar, mark, heading, stepper, avatar, person, scroll, foot, back, next);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && getOnBack() != null) {
                event.consume();
                run(getOnBack());
            }
        });
    }

    @Override
    public void setMessages(Messages messages) {
        stepper.setMessages(messages);
    }

    /** Scrolls to a part of the content that has come up without the focus, once it has its place. */
    public void bringIntoSight(Node node) {
        Platform.runLater(() -> {
            layout();
            scroll.bringIntoSight(node);
        });
    }

    private static void run(Runnable action) {
        if (action != null) {
            action.run();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean isNarrow = width < NARROW_BELOW;
        narrow.set(isNarrow);
        pseudoClassStateChanged(NARROW, isNarrow);
        layoutBar(width, isNarrow);
        double footTop = getHeight() - FOOT;
        column.setPadding(new Insets(isNarrow ? NARROW_SIDE : 44, NARROW_SIDE, NARROW_SIDE, NARROW_SIDE));
        content.setMaxWidth(CONTENT);
        scroll.resizeRelocate(0, BAR, width, footTop - BAR);
        foot.resizeRelocate(0, footTop, width, FOOT);
        double side = Math.max(NARROW_SIDE, (width - CONTENT) / 2);
        back.resizeRelocate(side, footTop + 25, back.prefWidth(-1), back.prefHeight(-1));
        double nextWidth = Math.max(NEXT_WIDTH, next.prefWidth(-1));
        next.resizeRelocate(width - side - nextWidth, footTop + 25, nextWidth, next.prefHeight(-1));
    }

    private void layoutBar(double width, boolean isNarrow) {
        bar.resizeRelocate(0, 0, width, BAR);
        mark.resizeRelocate(SIDE, 34, mark.prefWidth(-1), mark.prefHeight(-1));
        double personWidth = isNarrow ? 0 : person.prefWidth(-1);
        double avatarLeft = width - 32 - personWidth - 40 - (isNarrow ? 0 : 13);
        double stepperWidth = stepper.prefWidth(-1);
        double titleLeft = 74;
        double titleRight = titleLeft + heading.prefWidth(-1);
        boolean titled = titleRight + 24 + stepperWidth + 24 <= avatarLeft;
        heading.setVisible(titled);
        person.setVisible(!isNarrow);
        double free = avatarLeft - stepperWidth - (titled ? titleRight : titleLeft);
        // A little left of the middle of what is free, as drawn.
        double stepperLeft = (titled ? titleRight : titleLeft) + Math.max(12, free * 0.36);
        middle(heading, titleLeft, heading.prefWidth(-1));
        middle(stepper, Math.rint(stepperLeft), Math.min(stepperWidth, avatarLeft - stepperLeft - 12));
        middle(avatar, avatarLeft, 40);
        middle(person, width - 32 - personWidth, personWidth);
    }

    private static void middle(Region node, double x, double width) {
        double height = node.prefHeight(-1);
        node.resizeRelocate(x, Math.rint((BAR - height) / 2), width, height);
    }

    /** The steps in the bar. */
    public Stepper getStepper() {
        return stepper;
    }

    /** The content's nodes, one below the other. */
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** The primary button, id {@code next}, for focus. */
    public Button nextButton() {
        return next;
    }

    /** True below 900 logical pixels: one column then. */
    public ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    public boolean isNarrow() {
        return narrow.get();
    }

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

    /** Username, for the avatar's colour. */
    public StringProperty personSeedProperty() {
        return personSeed;
    }

    public String getPersonSeed() {
        return personSeed.get();
    }

    public void setPersonSeed(String value) {
        personSeed.set(value);
    }

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

    /** Whether the left button has an arrow. */
    public BooleanProperty backArrowProperty() {
        return backArrow;
    }

    public boolean isBackArrow() {
        return backArrow.get();
    }

    public void setBackArrow(boolean value) {
        backArrow.set(value);
    }

    /** What the left button and Esc do. */
    public ObjectProperty<Runnable> onBackProperty() {
        return onBack;
    }

    public Runnable getOnBack() {
        return onBack.get();
    }

    public void setOnBack(Runnable value) {
        onBack.set(value);
    }

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

    /** Whether the primary button is off. */
    public BooleanProperty nextDisabledProperty() {
        return nextDisabled;
    }

    public boolean isNextDisabled() {
        return nextDisabled.get();
    }

    public void setNextDisabled(boolean value) {
        nextDisabled.set(value);
    }

    /** What the primary button and Enter do. */
    public ObjectProperty<Runnable> onNextProperty() {
        return onNext;
    }

    public Runnable getOnNext() {
        return onNext.get();
    }

    public void setOnNext(Runnable value) {
        onNext.set(value);
    }
}
