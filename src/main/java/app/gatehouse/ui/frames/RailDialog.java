/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui.frames;

import app.gatehouse.shell.Messages;
import app.gatehouse.ui.controls.Worded;
import javafx.beans.DefaultProperty;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A large dialog of several pages: a rail that names them at the left; at the right the page's title, its content, which
 * scrolls where it is higher than its room, and a foot of buttons that stays in sight. The children in FXML are the content.
 */
@DefaultProperty("content")
public final class RailDialog extends HBox implements Worded {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass SCROLLING = PseudoClass.getPseudoClass("scrolling");
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 704;
    private static final double LEAST_HEIGHT = 360;
    private static final double NARROW_BELOW = 840;

    private final PageRail rail = new PageRail();
    private final Label name = new Label();
    private final Label heading = new Label();
    private final Button close = new Button(null, new FontIcon("fltral-dismiss-24"));
    private final Tooltip closeTip = new Tooltip();
    private final VBox content = new VBox();
    private final FormScroll scroll = new FormScroll(content);
    private final HBox foot = new HBox();
    private final StringProperty title = new SimpleStringProperty(this, "title");
    private final StringProperty pageTitle = new SimpleStringProperty(this, "pageTitle");
    private final BooleanProperty footShown = new SimpleBooleanProperty(this, "footShown", true);
    private final ObjectProperty<Runnable> onClose = new SimpleObjectProperty<>(this, "onClose");

    /** An empty dialog without pages. */
    public RailDialog() {
        getStyleClass().addAll("gh-dialog", "gh-rail-dialog");
        setAccessibleRole(AccessibleRole.DIALOG);
        accessibleTextProperty().bind(title);
        name.getStyleClass().addAll("title-2", "gh-rail-name");
        name.textProperty().bind(title);
        VBox left = new VBox(name, rail);
        left.getStyleClass().add("gh-rail");
        heading.getStyleClass().add("title-2");
        heading.textProperty().bind(pageTitle);
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        close.setId(FocusOrder.CLOSE);
        close.getStyleClass().add("gh-icon-button");
        close.setTooltip(closeTip);
        close.setOnAction(event -> close());
        HBox head = new HBox(heading, close);
        head.getStyleClass().add("gh-rail-dialog-head");
        content.getStyleClass().add("gh-rail-dialog-content");
        scroll.setFitToHeight(true);
        // The bar takes its room from the edge, not from the fields.
        scroll.viewportBoundsProperty()
                .addListener(bounds -> content.pseudoClassStateChanged(
                        SCROLLING, scroll.getViewportBounds().getWidth() < scroll.getWidth()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        foot.getStyleClass().addAll("gh-dialog-foot", "gh-rail-dialog-foot");
        foot.pseudoClassStateChanged(PseudoClass.getPseudoClass("ruled"), true);
        foot.visibleProperty().bind(footShown);
        foot.managedProperty().bind(footShown);
        VBox right = new VBox(head, scroll, foot);
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().addAll(left, right);
        setMinSize(0, LEAST_HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        widthProperty().subscribe(width -> setNarrow(width.doubleValue() > 0 && width.doubleValue() < NARROW_BELOW));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    @Override
    public void setMessages(Messages messages) {
        String words = messages.get("ui.dialog.close");
        close.setAccessibleText(words);
        closeTip.setText(words);
    }

    private void setNarrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        name.setVisible(!narrow);
        rail.setNarrow(narrow);
    }

    private void close() {
        if (getOnClose() != null) {
            getOnClose().run();
        }
    }

    /**
     * Adds a page to the rail. Does not show it: the content is the view's.
     *
     * @param selectedIcon the filled twin
     * @param chosen runs when the person chooses it
     */
    public ToggleButton addPage(String id, String words, String icon, String selectedIcon, Runnable chosen) {
        return rail.add(id, words, icon, selectedIcon, chosen);
    }

    /** Marks the page that is shown, counted from 0, and begins at its top. */
    public void showPage(int place) {
        rail.select(place);
        scroll.setVvalue(0);
    }

    /** The content's nodes. */
    public ObservableList<Node> getContent() {
        return content.getChildren();
    }

    /** Buttons of the foot, primary last. */
    public ObservableList<Node> getFoot() {
        return foot.getChildren();
    }

    /** What the dialog is called, above the rail. */
    public StringProperty titleProperty() {
        return title;
    }

    public String getTitle() {
        return title.get();
    }

    public void setTitle(String value) {
        title.set(value);
    }

    /** What the page is called. */
    public StringProperty pageTitleProperty() {
        return pageTitle;
    }

    public String getPageTitle() {
        return pageTitle.get();
    }

    public void setPageTitle(String value) {
        pageTitle.set(value);
    }

    /** Whether there is anything for the foot's buttons to do. */
    public BooleanProperty footShownProperty() {
        return footShown;
    }

    public boolean isFootShown() {
        return footShown.get();
    }

    public void setFootShown(boolean value) {
        footShown.set(value);
    }

    /** What the close button and Esc do. */
    public ObjectProperty<Runnable> onCloseProperty() {
        return onClose;
    }

    public Runnable getOnClose() {
        return onClose.get();
    }

    public void setOnClose(Runnable value) {
        onClose.set(value);
    }
}
