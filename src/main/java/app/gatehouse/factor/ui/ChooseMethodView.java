/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.ui.ChooseMethodViewModel.Present;
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
import java.util.Map;
import java.util.stream.Stream;
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

    @FXML
    private ChoiceCard token;

    private Map<ChoiceCard, Method> methodOf;

    /** Builds the screen. */
    public ChooseMethodView(ChooseMethodViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        WizardSteps.show(frame, 0, viewModel.getPerson(), messages);
        methodOf = Map.of(app, Method.APP, email, Method.EMAIL, token, Method.TOKEN);
        ToggleGroup methods = new ToggleGroup();
        // The arrow keys go in this order.
        all().forEach(card -> {
            EnterKey.presses(card, frame.nextButton());
            card.setToggleGroup(methods);
        });
        cards.getChildren().removeIf(card -> !viewModel.isAllowed(methodOf.get(card)));
        email.setDisable(!viewModel.isAvailable(Method.EMAIL));
        all().filter(card -> viewModel.isAvailable(methodOf.get(card)))
                .findFirst()
                .ifPresent(card -> card.setSelected(true));
        viewModel.presentProperty().subscribe(this::show);
        frame.setBackText(viewModel.getCancelWords());
        frame.setOnBack(viewModel::cancel);
        frame.setOnNext(() -> viewModel.use(methodOf.get(chosen())));
        frame.nextTextProperty()
                .bind(viewModel
                        .busyProperty()
                        .map(busy -> messages.get(
                                busy && viewModel.getPresent().known()
                                        ? "factor.method.starting"
                                        : "factor.method.continue")));
        frame.nextDisabledProperty()
                .bind(Bindings.or(methods.selectedToggleProperty().isNull(), viewModel.busyProperty()));
        frame.narrowProperty().subscribe(this::arrange);
        // The cards are on the scene later than the frame: only once the pane that scrolls has its looks.
        cards.sceneProperty().subscribe(scene -> Platform.runLater(this::focusFirst));
        SignedInKeys.on(frame, viewModel::signOut, viewModel::showKeys);
    }

    private void show(Present present) {
        boolean hasApp = present.methods().contains(Method.APP);
        app.setBadge(messages.get(hasApp ? "factor.method.set-up" : "factor.method.app.recommended"));
        app.getPoints()
                .setAll(
                        new Point("fltral-checkmark-24", messages.get("factor.method.app.offline")),
                        new Point("fltral-checkmark-24", messages.get("factor.method.app.brands")),
                        new Point(
                                "fltrmz-phone-mobile-24",
                                messages.get(hasApp ? "factor.method.app.replaces" : "factor.method.app.phone")));
        showToken(present.methods().contains(Method.TOKEN));
        if (viewModel.isAvailable(Method.EMAIL)) {
            showEmail(present);
        } else {
            email.setDescription(messages.get("factor.method.email.off.text"));
            email.setBadge(messages.get("factor.method.email.off"));
            email.getPoints().setAll(new Point("fltral-info-24", messages.get(whyOff())));
        }
    }

    private String whyOff() {
        if (viewModel.isAllowed(Method.APP)) {
            return "factor.method.email.off.why";
        }
        return viewModel.isAllowed(Method.TOKEN)
                ? "factor.method.email.off.why.token"
                : "factor.method.email.off.why.only";
    }

    private void showToken(boolean has) {
        token.setBadge(has ? messages.get("factor.method.set-up") : "");
        token.getPoints()
                .setAll(
                        new Point("fltral-checkmark-24", messages.get("factor.method.token.offline")),
                        new Point("fltral-camera-24", messages.get("factor.method.token.scan")),
                        new Point(
                                "fltral-keyboard-24",
                                messages.get(has ? "factor.method.token.replaces" : "factor.method.token.type")));
    }

    /** The chosen card; without a choice, the first. */
    private ChoiceCard chosen() {
        return all().filter(ChoiceCard::isSelected).findFirst().orElse(app);
    }

    private Stream<ChoiceCard> all() {
        return Stream.of(app, email, token);
    }

    private void showEmail(Present present) {
        boolean hasEmail = present.methods().contains(Method.EMAIL);
        email.setDescription(messages.get("factor.method.email.text"));
        email.setBadge(hasEmail ? messages.get("factor.method.set-up") : "");
        String mailbox = present.mailbox()
                .map(address -> messages.get("factor.method.email.to", address.text()))
                .orElseGet(() -> messages.get("factor.method.email.type"));
        email.getPoints()
                .setAll(
                        new Point("fltral-checkmark-24", messages.get("factor.method.email.no-phone")),
                        new Point("fltrmz-mail-24", mailbox),
                        new Point(
                                "fltral-clock-24",
                                messages.get(hasEmail ? "factor.method.email.replaces" : "factor.method.email.slow")));
    }

    /** Where a card is higher than the room, its focus would scroll the question out of sight. */
    private void focusFirst() {
        (frame.isNarrow() ? frame.nextButton() : chosen()).requestFocus();
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
