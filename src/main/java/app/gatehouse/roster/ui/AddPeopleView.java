/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.ui.AddPeopleViewModel.Stage;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;

/** The preview of a list of people, and what came of it (27). */
public final class AddPeopleView implements AutoCloseable {
    private static final int ROOM = 3;
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private final AddPeopleViewModel viewModel;
    private final Messages messages;
    private final Parent root;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node content;

    @FXML
    private Node heading;

    @FXML
    private Label count;

    @FXML
    private Label fileName;

    @FXML
    private Node reading;

    @FXML
    private Node tiles;

    @FXML
    private Label toAdd;

    @FXML
    private Label leftOut;

    @FXML
    private ListView<PeopleLineWords> problems;

    @FXML
    private CheckBox printing;

    @FXML
    private Node adding;

    @FXML
    private ProgressBar bar;

    @FXML
    private Label progress;

    @FXML
    private Node added;

    @FXML
    private Button report;

    @FXML
    private Button print;

    @FXML
    private Button save;

    @FXML
    private Button end;

    @FXML
    private Button act;

    /** Builds the dialog over a list that is being read; closes the view-model with itself. */
    public AddPeopleView(AddPeopleViewModel viewModel, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::end);
        fileName.setText(viewModel.fileName());
        problems.setItems(viewModel.getProblems());
        problems.setCellFactory(list -> new PeopleLineCell(messages.get("roster.csv.left-out")));
        printing.selectedProperty().bindBidirectional(viewModel.printingProperty());
        bar.progressProperty().bind(viewModel.progressProperty());
        viewModel.progressProperty().subscribe(now -> progress.setText(viewModel.progressWords()));
        print.disableProperty().bind(viewModel.busyProperty());
        save.disableProperty().bind(viewModel.busyProperty());
        viewModel.stageProperty().subscribe(this::show);
    }

    private void show(Stage stage) {
        boolean preview = stage == Stage.PREVIEW;
        content.pseudoClassStateChanged(PREVIEW, preview);
        dialog.setTitle(viewModel.title());
        count.setText(viewModel.countWords());
        shown(heading, preview);
        shown(reading, stage == Stage.READING);
        shown(tiles, preview);
        shown(printing, preview && viewModel.toAdd() > 0);
        shown(adding, stage == Stage.ADDING);
        shown(added, stage == Stage.ADDED);
        shown(report, (preview || stage == Stage.ADDED) && viewModel.leftOut() > 0);
        shown(print, stage == Stage.ADDED);
        shown(save, stage == Stage.ADDED);
        shown(act, preview);
        toAdd.setText(messages.get("roster.csv.number", viewModel.toAdd()));
        leftOut.setText(messages.get("roster.csv.number", viewModel.leftOut()));
        printing.setText(messages.get("roster.csv.print", viewModel.toAdd()));
        act.setText(messages.get("roster.csv.add", viewModel.toAdd()));
        act.setDisable(viewModel.toAdd() == 0);
        end.setText(messages.get(
                switch (stage) {
                    case READING, PREVIEW, ADDING -> "roster.cancel";
                    case FAILED -> "roster.close";
                    case ADDED -> "roster.done";
                }));
        progress.setText(viewModel.progressWords());
        fit(preview || stage == Stage.ADDED);
        if (stage != Stage.READING) {
            first(stage).requestFocus();
        }
    }

    private Button first(Stage stage) {
        if (stage == Stage.ADDED) {
            return print;
        }
        return stage == Stage.PREVIEW && viewModel.toAdd() > 0 ? act : end;
    }

    /** As high as its lines, up to the room. */
    private void fit(boolean now) {
        double height = Math.min(viewModel.leftOut(), ROOM) * problems.getFixedCellSize();
        problems.setMinHeight(height);
        problems.setPrefHeight(height);
        problems.setMaxHeight(height);
        shown(problems, now && height > 0);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void act() {
        viewModel.add();
    }

    @FXML
    void end() {
        viewModel.end();
    }

    @FXML
    void report() {
        viewModel.saveReport();
    }

    @FXML
    void print() {
        viewModel.print();
    }

    @FXML
    void save() {
        viewModel.save();
    }

    /** For FXML. */
    public AddPeopleViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Wipes the passwords. */
    @Override
    public void close() {
        viewModel.close();
    }
}
