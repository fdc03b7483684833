/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.CheckReport;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Ticker;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.FieldNote;
import app.gatehouse.ui.controls.MessageBox;
import app.gatehouse.ui.controls.Tone;
import app.gatehouse.ui.frames.DialogFrame;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The full check of the vault. */
public final class CheckView implements AutoCloseable {
    private final CheckViewModel viewModel;
    private final Messages messages;
    private final Parent root;
    private final Ticker.Subscription beat;

    @FXML
    private DialogFrame dialog;

    @FXML
    private Node running;

    @FXML
    private ProgressBar bar;

    @FXML
    private MessageBox verdict;

    @FXML
    private VBox lines;

    @FXML
    private Button act;

    /** Builds the dialog; closes the view-model with itself. The ticker moves the bar. */
    public CheckView(CheckViewModel viewModel, Ticker ticker, ViewLoader loader, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        this.root = loader.load(this);
        this.beat = ticker.everySecond(() -> bar.setProgress(viewModel.progress()));
    }

    @FXML
    void initialize() {
        dialog.setOnClose(viewModel::leave);
        viewModel.reportProperty().subscribe(this::show);
        viewModel.busyProperty().subscribe(busy -> shown(running, busy));
    }

    private void show(CheckReport report) {
        boolean there = report != null;
        shown(verdict, there);
        shown(lines, there);
        act.setText(messages.get(there ? "care.close" : "care.cancel"));
        if (!there) {
            return;
        }
        verdict.setTone(report.isSound() ? Tone.SUCCESS : Tone.DANGER);
        verdict.setTitle(viewModel.getVerdict());
        verdict.setText(viewModel.getAdvice());
        lines.getChildren()
                .setAll(viewModel.lines().stream().map(CheckView::line).toList());
        act.requestFocus();
    }

    private static FieldNote line(CheckViewModel.Line line) {
        FieldNote note = new FieldNote();
        note.setTone(line.good() ? Tone.SUCCESS : Tone.DANGER);
        note.setIcon(line.good() ? "fltfal-checkmark-circle-24" : "fltfal-error-circle-24");
        note.setText(line.words());
        return note;
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    @FXML
    void leave() {
        viewModel.leave();
    }

    /** For FXML. */
    public CheckViewModel getViewModel() {
        return viewModel;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        beat.close();
        viewModel.close();
    }
}
