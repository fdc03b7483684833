/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Occupant;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.Avatar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Side bar and page. Below {@value #NARROW} logical pixels of width the bar is a rail of icons. */
public final class ShellView implements AutoCloseable {
    /** Narrower than this, the rail takes the place of the side bar. */
    public static final double NARROW = 900;

    private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");
    private static final double AVATAR = 48;
    private static final double AVATAR_IN_RAIL = 44;

    private final ShellViewModel viewModel;
    private final Messages messages;
    private final Area shown;
    private final Parent content;
    private final Parent root;

    @FXML
    private HBox shell;

    @FXML
    private VBox sidebar;

    @FXML
    private VBox nav;

    @FXML
    private StackPane page;

    @FXML
    private Label brand;

    @FXML
    private Label station;

    @FXML
    private Label name;

    @FXML
    private Label role;

    @FXML
    private Region rule;

    @FXML
    private VBox personWords;

    @FXML
    private Avatar avatar;

    @FXML
    private Button signOut;

    /**
     * Builds the frame around a page.
     *
     * @param shown the area that the page belongs to
     */
    public ShellView(ShellViewModel viewModel, Area shown, Parent content, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.shown = shown;
        this.content = content;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        ToggleGroup areas = new ToggleGroup();
        boolean captioned = false;
        for (Area area : viewModel.areas()) {
            // A shift leader has People alone, without a caption (25).
            if (area.isAdministration() && !captioned && viewModel.areas().contains(Area.SETTINGS)) {
                captioned = true;
                nav.getChildren().add(caption());
            }
            nav.getChildren().add(item(area, areas));
        }
        Occupant occupant = viewModel.getOccupant();
        avatar.setName(occupant.name());
        avatar.setSeed(occupant.username());
        name.setText(occupant.name());
        role.setText(occupant.role());
        station.setText(occupant.station());
        page.getChildren().setAll(content);
        shell.widthProperty().subscribe(width -> setRail(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        SignedInKeys.on(shell, viewModel::signOut, viewModel::showKeys);
        shell.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
    }

    private Label caption() {
        Label caption = new Label(messages.get("shell.administration"));
        caption.setId("nav-administration");
        caption.getStyleClass().addAll("gh-caption", "gh-nav-caption");
        return caption;
    }

    private Stream<ToggleButton> items() {
        return nav.getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast);
    }

    private ToggleButton item(Area area, ToggleGroup areas) {
        boolean selected = area == shown;
        ToggleButton item = new ToggleButton(messages.get("shell.area." + area));
        item.setId("area-" + area);
        item.getStyleClass().setAll("gh-nav-item");
        item.setGraphic(new FontIcon(selected ? area.selectedIcon() : area.icon()));
        item.setAccessibleText(item.getText());
        item.setToggleGroup(areas);
        item.setSelected(selected);
        item.setOnAction(event -> {
            // Whatever a click selects or unselects: the area that is shown is the one whose page is there.
            items().forEach(each -> each.setSelected(each.getId().equals("area-" + shown)));
            viewModel.show(area);
        });
        return item;
    }

    private void setRail(boolean rail) {
        shell.pseudoClassStateChanged(RAIL, rail);
        List.of(brand, station, rule, personWords).forEach(node -> {
            node.setVisible(!rail);
            node.setManaged(!rail);
        });
        avatar.setDiameter(rail ? AVATAR_IN_RAIL : AVATAR);
        ContentDisplay display = rail ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        items().forEach(item -> {
            item.setContentDisplay(display);
            item.setTooltip(rail ? new Tooltip(item.getText()) : null);
        });
        signOut.setContentDisplay(display);
        signOut.setAccessibleText(signOut.getText());
        signOut.setTooltip(rail ? new Tooltip(signOut.getText()) : null);
    }

    private void move(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            changeSide();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey() && event.getCode() != KeyCode.DIGIT0) {
            viewModel.showPlace(Integer.parseInt(event.getCode().getName()));
            event.consume();
        }
    }

    private void changeSide() {
        Node owner = shell.getScene() == null ? null : shell.getScene().getFocusOwner();
        if (isInside(owner, sidebar)) {
            firstFocusable(page).requestFocus();
        } else {
            items().filter(ToggleButton::isSelected)
                    .map(Node.class::cast)
                    .findFirst()
                    .orElse(signOut)
                    .requestFocus();
        }
    }

    private static boolean isInside(Node node, Parent parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    private static Node firstFocusable(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .map(node -> {
                    if (node.isFocusTraversable() && !node.isDisabled()) {
                        return node;
                    }
                    return node instanceof Parent inner ? firstFocusable(inner) : null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @FXML
    void signOut() {
        viewModel.signOut();
    }

    /** For FXML. */
    public ShellViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Stops the clock. Does not close the page: who built that closes it. */
    @Override
    public void close() {
        viewModel.close();
    }
}
