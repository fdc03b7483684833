/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.people.Person;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.EnterKey;
import app.gatehouse.ui.controls.SecretField;
import app.gatehouse.ui.controls.StrengthMeter;
import app.gatehouse.ui.frames.GateFrame;
import java.util.Arrays;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;

/** Break-glass: which administrator, and the new master password. */
public final class ResetAdministratorView implements AutoCloseable {
    private final ResetAdministratorViewModel viewModel;
    private final Parent root;

    @FXML
    private GateFrame frame;

    @FXML
    private ComboBox<Person> administrator;

    @FXML
    private SecretField password;

    @FXML
    private StrengthMeter meter;

    @FXML
    private SecretField again;

    @FXML
    private WorkButton reset;

    /** Builds the screen; closes the view-model with itself. */
    public ResetAdministratorView(ResetAdministratorViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.root = loader.load(this);
    }

    @FXML
    private CheckBox copies;

    @FXML
    void initialize() {
        frame.setOnBack(viewModel::leave);
        administrator.setItems(viewModel.getAdministrators());
        administrator.setButtonCell(new PersonCell());
        administrator.setCellFactory(list -> new PersonCell());
        administrator.valueProperty().bindBidirectional(viewModel.chosenProperty());
        TypedTwice.bind(viewModel.getPassword(), password, meter, again);
        reset.offProperty()
                .bind(viewModel
                        .getPassword()
                        .readyProperty()
                        .not()
                        .or(viewModel.chosenProperty().isNull()));
        copies.selectedProperty().bindBidirectional(viewModel.destroyCopiesProperty());
        EnterKey.presses(copies, reset);
        FirstFocus.on(administrator);
    }

    @FXML
    void suggest() {
        char[] passphrase = viewModel.suggest();
        password.setText(passphrase);
        password.setShown(true);
        Arrays.fill(passphrase, '\0');
        again.clear();
        again.requestFocus();
    }

    @FXML
    void reset() {
        viewModel.reset(password.copyText());
    }

    /** For the FXML file. */
    public ResetAdministratorViewModel getViewModel() {
        return viewModel;
    }

    /** What is shown. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        password.clear();
        again.clear();
        viewModel.close();
    }

    private static final class PersonCell extends ListCell<Person> {
        @Override
        protected void updateItem(Person person, boolean empty) {
            super.updateItem(person, empty);
            setText(
                    empty || person == null
                            ? null
                            : person.name() + " · " + person.username().value());
        }
    }
}
