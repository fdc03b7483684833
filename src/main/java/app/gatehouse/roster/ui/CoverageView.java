/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.CoverageRow;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The page that tells who has which second factor. */
public final class CoverageView implements AutoCloseable {
    private static final double ROW = 96;
    private static final double NARROW = 800;

    private final CoverageViewModel report;
    private final Messages messages;
    private final List<CoverageCell> cells = new ArrayList<>();
    private final Parent root;
    private boolean narrow;

    @FXML
    private VBox page;

    @FXML
    private Button back;

    @FXML
    private Button export;

    @FXML
    private Label usedColumn;

    @FXML
    private Label summary;

    @FXML
    private MessageBox warning;

    @FXML
    private ListView<CoverageRow> rows;

    /** Builds the page; closes the view-model with itself. */
    public CoverageView(CoverageViewModel report, ViewLoader loader, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        rows.setItems(report.rows());
        rows.setCellFactory(list -> {
            CoverageCell cell = new CoverageCell(report, messages);
            cell.setNarrow(narrow);
            cells.add(cell);
            return cell;
        });
        TableLook.wear(rows, ROW);
        export.disableProperty()
                .bind(report.busyProperty().or(report.loadedProperty().not()));
        report.loadedProperty().subscribe(now -> {
            summary.setText(now ? report.summary() : "");
            warning.setText(now ? report.warning() : "");
            boolean warned = now && !report.warning().isEmpty();
            warning.setVisible(warned);
            warning.setManaged(warned);
            rows.setVisible(now);
        });
        page.widthProperty()
                .map(width -> width.doubleValue() > 0 && width.doubleValue() < NARROW)
                .addListener((observable, before, now) -> Platform.runLater(() -> arrange(now)));
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                report.back();
            }
        });
        Platform.runLater(back::requestFocus);
    }

    /** Without the last use where there is no room for it; the table that is exported has it. */
    private void arrange(boolean now) {
        narrow = now;
        usedColumn.setVisible(!now);
        usedColumn.setManaged(!now);
        cells.forEach(cell -> cell.setNarrow(now));
    }

    @FXML
    void back() {
        report.back();
    }

    @FXML
    void export() {
        report.export();
    }

    /** For FXML. */
    public CoverageViewModel getReport() {
        return report;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes every name off the screen. */
    @Override
    public void close() {
        report.close();
        rows.setItems(FXCollections.observableArrayList());
    }
}
