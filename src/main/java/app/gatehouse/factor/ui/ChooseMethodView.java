/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.shell.Messages;
import app.gatehouse.shell.ui.SignedInKeys;
import app.gatehouse.station.Method;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.ChoiceCard;
import app.gatehouse.ui.controls.ChoiceCard.Point;
import app.gatehouse.ui.controls.EnterKey;
import app.gatehouse.ui.frames.WizardFrame;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The choice of a method (08, 18b). Where there is little room the cards stand one below the other. */
public final class ChooseMethodView implements AutoCloseable {
    private final ChooseMethodViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private WizardFrame frame;

    @FXML
    private GridPane cards;

    @FXML
    private ChoiceCard app;

    @FXML
    private ChoiceCard email;

    /** Builds the screen. */
    public ChooseMethodView(ChooseMethodViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 0, viewModel.getPerson(), messages);
        app.getPoints()
                .setAll(
                        new Point("fltral-checkmark-24", messages.get("factor.method.app.offline")),
                        new Point("fltral-checkmark-24", messages.get("factor.method.app.brands")),
                        new Point("fltrmz-phone-mobile-24", messages.get("factor.method.app.phone")));
        email.getPoints().setAll(new Point("fltral-info-24", messages.get("factor.method.email.off.why")));
        EnterKey.presses(app, frame.nextButton());
        EnterKey.presses(email, frame.nextButton());
        ToggleGroup methods = new ToggleGroup();
        app.setToggleGroup(methods);
        email.setToggleGroup(methods);
        cards.getChildren().removeIf(card -> !viewModel.isAllowed(card == app ? Method.APP : Method.EMAIL));
        app.setSelected(viewModel.isAllowed(Method.APP));
        frame.setBackText(viewModel.getCancelWords());
        frame.setOnBack(viewModel::cancel);
        frame.setOnNext(viewModel::useApp);
        frame.nextTextProperty()
                .bind(viewModel
                        .busyProperty()
                        .map(busy -> messages.get(busy ? "factor.method.starting" : "factor.method.continue")));
        frame.nextDisabledProperty().bind(Bindings.or(app.selectedProperty().not(), viewModel.busyProperty()));
        frame.narrowProperty().subscribe(this::arrange);
        frame.sceneProperty().subscribe(scene -> Platform.runLater(this::focusFirst));
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
    }

    /** Where a card is higher than the room, its focus would scroll the question out of sight. */
    private void focusFirst() {
        (frame.isNarrow() ? frame.nextButton() : app).requestFocus();
    }

    private void arrange(boolean oneColumn) {
        List<ColumnConstraints> columns = new ArrayList<>();
        int place = 0;
        for (var card : cards.getChildren()) {
            GridPane.setColumnIndex(card, oneColumn ? 0 : place);
            GridPane.setRowIndex(card, oneColumn ? place : 0);
            place++;
        }
        int count = oneColumn ? 1 : place;
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            columns.add(column);
        }
        cards.getColumnConstraints().setAll(columns);
    }

    /** For FXML. */
    public ChooseMethodViewModel getViewModel() {
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
}
