/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.ui.ProfileViewModel.Details;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The page of the signed-in person (07, 12). The card of the second factor comes from elsewhere and stands first. */
public final class ProfileView implements AutoCloseable {
    private static final double TWO_COLUMNS_FROM = 960;
    private static final double RIGHT_COLUMN = 360;

    private final ProfileViewModel viewModel;
    private final Node factorCard;
    private final Messages messages;
    private final Parent root;

    @FXML
    private VBox page;

    @FXML
    private GridPane columns;

    @FXML
    private VBox right;

    @FXML
    private GridPane details;

    @FXML
    private Label passwordAge;

    /** Builds the page around the card. Does not close what the card belongs to. */
    public ProfileView(ProfileViewModel viewModel, Node factorCard, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.factorCard = factorCard;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        GridPane.setConstraints(factorCard, 0, 0);
        // First of the children, because Tab goes through them in this order.
        columns.getChildren().add(0, factorCard);
        GridPane.setHgrow(factorCard, Priority.ALWAYS);
        List<Detail> shown = List.of(
                new Detail("name", Details::name),
                new Detail("username", Details::username),
                new Detail("email", Details::email),
                new Detail("role", Details::role),
                new Detail("signed-in", Details::signedIn));
        shown.forEach(this::addDetail);
        passwordAge.textProperty().bind(viewModel.detailsProperty().map(Details::passwordAge));
        page.widthProperty().subscribe(width -> arrange(width.doubleValue() < TWO_COLUMNS_FROM));
    }

    private void addDetail(Detail detail) {
        int row = details.getRowCount();
        Label name = new Label(messages.get("people.profile." + detail.key()));
        name.getStyleClass().add("gh-details-name");
        Label value = new Label();
        value.setId("profile-" + detail.key());
        value.getStyleClass().add("gh-details-value");
        value.setMaxWidth(Double.MAX_VALUE);
        value.setWrapText(true);
        value.textProperty().bind(viewModel.detailsProperty().map(detail.value()));
        GridPane.setHgrow(value, Priority.ALWAYS);
        name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        if (row > 0) {
            name.getStyleClass().add("gh-details-ruled");
            value.getStyleClass().add("gh-details-ruled");
        }
        details.addRow(row, name, value);
    }

    private void arrange(boolean oneColumn) {
        GridPane.setColumnIndex(right, oneColumn ? 0 : 1);
        GridPane.setRowIndex(right, oneColumn ? 1 : 0);
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        first.setFillWidth(true);
        ColumnConstraints second =
                new ColumnConstraints(RIGHT_COLUMN, RIGHT_COLUMN, RIGHT_COLUMN, Priority.NEVER, null, true);
        columns.getColumnConstraints().setAll(oneColumn ? List.of(first) : List.of(first, second));
    }

    @FXML
    void changePassword() {
        viewModel.changePassword();
    }

    /** For FXML. */
    public ProfileViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        viewModel.close();
    }

    private record Detail(String key, Function<Details, String> value) {}
}
