/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditGroup;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.controls.MessageBox;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The page of the audit log (17). */
public final class AuditLogView implements AutoCloseable {
    private static final double NARROW = 800;

    private final AuditLogViewModel log;
    private final LogAlarmViewModel alarm;
    private final LogExportViewModel export;
    private final AuditFlow flow;
    private final Messages messages;
    private final Columns widths = new Columns();
    private final EventHandler<KeyEvent> keys = this::pageKey;
    private final Parent root;
    private EventList list;

    @FXML
    private VBox page;

    @FXML
    private HBox head;

    @FXML
    private HBox filters;

    @FXML
    private Label summary;

    @FXML
    private StackPane searchBox;

    @FXML
    private TextField search;

    @FXML
    private Button exportTable;

    @FXML
    private Button exportMore;

    @FXML
    private ComboBox<Period> period;

    @FXML
    private ComboBox<Optional<AuditGroup>> group;

    @FXML
    private ComboBox<Whose> person;

    @FXML
    private HBox days;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private HBox alarmRow;

    @FXML
    private MessageBox brokenBox;

    @FXML
    private HBox columns;

    @FXML
    private Label timeColumn;

    @FXML
    private Label eventColumn;

    @FXML
    private Label personColumn;

    @FXML
    private ListView<EventRow> rows;

    @FXML
    private VBox nothing;

    /** Builds the page. */
    public AuditLogView(
            AuditLogViewModel log,
            LogAlarmViewModel alarm,
            LogExportViewModel export,
            AuditFlow flow,
            ViewLoader loader,
            Messages messages) {
        this.log = log;
        this.alarm = alarm;
        this.export = export;
        this.flow = flow;
        this.messages = messages;
        this.root = loader.load(this);
    }

    @FXML
    void initialize() {
        list = new EventList(rows, log, widths, flow::show);
        AuditFilters choices = new AuditFilters(log, period, group, person, messages, this::chosen);
        choices.days(from, to, messages);
        search.textProperty().addListener((observable, before, now) -> log.search(now));
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
        page.sceneProperty().addListener((observable, before, now) -> hear(before, now));
        page.widthProperty().subscribe(width -> arrange(width.doubleValue() > 0 && width.doubleValue() < NARROW));
        alarm.titleProperty().subscribe(words -> show(alarmRow, !words.isEmpty()));
        log.busyProperty().subscribe(busy -> alarm.look());
        log.brokenProperty().subscribe(sentence -> show(brokenBox, !sentence.isEmpty()));
        log.nothingProperty().subscribe(sentence -> {
            show(nothing, !sentence.isEmpty());
            show(rows, sentence.isEmpty());
            show(columns, sentence.isEmpty());
        });
        chosen();
        Platform.runLater(rows::requestFocus);
    }

    private void chosen() {
        show(days, log.period() == Period.Stretch.FROM_TO);
        widths.setDays(log.period() != Period.Stretch.TODAY);
        arrangeColumns();
        list.scrollToTop();
    }

    private void arrangeColumns() {
        widths.set(timeColumn, eventColumn, personColumn);
        list.arrange();
    }

    /** With less room the search stands at the head in place of the number of events. */
    private void arrange(boolean narrow) {
        HBox place = narrow ? head : filters;
        if (searchBox.getParent() != place) {
            head.getChildren().remove(searchBox);
            filters.getChildren().remove(searchBox);
            place.getChildren().add(narrow ? head.getChildren().indexOf(summary) : 0, searchBox);
        }
        for (ComboBox<?> each : List.of(period, group, person)) {
            each.setMaxWidth(narrow ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
            HBox.setHgrow(each, narrow ? Priority.ALWAYS : Priority.NEVER);
        }
        show(summary, !narrow);
        exportTable.setText(messages.get(narrow ? "audit.export.short" : "audit.export"));
        widths.setNarrow(narrow);
        arrangeColumns();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Its key works wherever in the window the focus is, also in the side bar. */
    private void hear(Scene before, Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
    }

    private void pageKey(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F && !isCovered()) {
            search.requestFocus();
            search.selectAll();
            event.consume();
        }
    }

    private boolean isCovered() {
        Node owner = page.getScene() == null ? null : page.getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains("gh-dialog")) {
                return true;
            }
        }
        return false;
    }

    private void searchKey(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.focusTop();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            event.consume();
        }
    }

    @FXML
    void exportTable() {
        export.export(LogExportForm.TABLE);
    }

    @FXML
    void showMore() {
        ContextMenu menu = new ContextMenu(
                item("export-table", "audit.export.TABLE", "fltral-arrow-download-24", this::exportTable),
                item(
                        "export-lines",
                        "audit.export.SIGNED_LINES",
                        "fltral-lock-shield-24",
                        () -> export.export(LogExportForm.SIGNED_LINES)),
                item("export-key", "audit.export.key", "fltral-key-24", export::showKey));
        menu.show(exportMore, Side.BOTTOM, 0, 0);
    }

    private MenuItem item(String id, String key, String icon, Runnable action) {
        MenuItem item = new MenuItem(messages.get(key), new FontIcon(icon));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    @FXML
    void confirmAlarm() {
        alarm.confirm();
    }

    /** For FXML. */
    public AuditLogViewModel getLog() {
        return log;
    }

    /** For FXML. */
    public LogAlarmViewModel getAlarm() {
        return alarm;
    }

    /** For FXML. */
    public LogExportViewModel getExport() {
        return export;
    }

    /** The nodes. */
    public Parent root() {
        return root;
    }

    /** Takes everything that happened off the screen. */
    @Override
    public void close() {
        export.close();
        log.close();
        search.clear();
        list.wipe();
    }
}
