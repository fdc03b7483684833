/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.paper.Sheets;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.testing.GalleryShot;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.RecordingSession;
import app.gatehouse.ui.ViewLoader;
import app.gatehouse.ui.frames.FaceModel;
import app.gatehouse.ui.frames.Overlay;
import app.gatehouse.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of the audit log and of its dialogs. */
@Tag("gallery")
class AuditGalleryTest {
    @TempDir
    Path folder;

    private LogPage page;
    private AuditLogViewModel log;

    @BeforeEach
    void build() throws Exception {
        page = new LogPage(folder);
        at("05:58:20");
        page.reopen();
    }

    @AfterEach
    void close() {
        page.close();
    }

    private void at(String time) {
        page.at(LocalDate.of(2026, 11, 24)
                .atTime(LocalTime.parse(time))
                .atZone(page.station.time.zone())
                .toInstant());
    }

    private Overlay shown(Theme theme) {
        ViewLoader loader = new ViewLoader(page.messages, new FaceModel(), theme);
        log = page.log();
        AuditLogView view = new AuditLogView(
                log, page.alarm(), page.export(log), new AuditFlow(page.navigator), loader, page.messages);
        ShellViewModel shell = new ShellViewModel(
                new Occupant("Jonas Weber", "jonas.weber", "Administrator", "Press shop, line 4"),
                List.of(Area.values()),
                new RecordingSession(),
                page.station.time,
                new ManualTicker(),
                page.navigator);
        Overlay overlay = new Overlay();
        overlay.setScreen(new ShellView(shell, Area.AUDIT_LOG, view.root(), loader, page.messages).root());
        return overlay;
    }

    private void theDay() throws Exception {
        at("05:59:12");
        page.happened(AuditKind.SIGNED_OUT, 5, Map.of("reason", "IDLE", "seconds", "120"));
        at("06:04:55");
        page.happened(
                AuditKind.MAIL_SETTINGS_CHANGED,
                1,
                Map.of("host.old", "a", "host.new", "b", "port.old", "25", "port.new", "587"));
        at("06:12:07");
        page.happened(AuditKind.MFA_RESET, 4, Map.of("by", "jonas.weber"));
        at("06:21:30");
        page.happened(AuditKind.BACKUP_CODE_USED, 3, Map.of("left", "6"));
        at("06:40:56");
        page.happened(AuditKind.CODE_WRONG, 2, Map.of("method", "APP", "try", "5"));
        page.happened(AuditKind.WAIT_STARTED, 2, Map.of("kind", "APP", "wrong", "5", "seconds", "30"));
        at("06:41:18");
        page.happened(AuditKind.UNLOCKED, 2, Map.of("by", "jonas.weber", "tries", "0"));
        at("06:42:03");
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
    }

    private void show(String name, int zoom, Consumer<Overlay> shown) {
        GalleryShot.take(name, zoom, this::shown, shown);
    }

    private static <T> T find(Parent root, String selector, Class<T> type) {
        return type.cast(root.lookup(selector));
    }

    private static void settle(Parent root) {
        root.applyCss();
        root.layout();
    }

    @Test
    void theLog() throws Exception {
        theDay();
        show("17-audit-log", 100, overlay -> {});
        show("17-audit-log-150", 150, overlay -> {});
    }

    @Test
    void otherTimes() throws Exception {
        page.at(Instant.parse("2025-12-30T04:58:21Z"));
        page.happened(AuditKind.POLICY_CHANGED, 1, Map.of("idle-seconds.old", "120", "idle-seconds.new", "300"));
        for (int i = 0; i < 40; i++) {
            page.happened(AuditKind.CODE_NEAR, 2, Map.of("steps", "-3"));
        }
        theDay();
        show("17-audit-all", 100, overlay -> {
            @SuppressWarnings("unchecked")
            ComboBox<Period> period = find(overlay, "#audit-period", ComboBox.class);
            period.setValue(Period.Stretch.ALL);
            settle(overlay);
        });
        show("17-audit-from-to", 100, overlay -> {
            @SuppressWarnings("unchecked")
            ComboBox<Period> period = find(overlay, "#audit-period", ComboBox.class);
            period.setValue(Period.Stretch.FROM_TO);
            settle(overlay);
        });
        show("17-audit-from-to-150", 150, overlay -> {
            @SuppressWarnings("unchecked")
            ComboBox<Period> period = find(overlay, "#audit-period", ComboBox.class);
            period.setValue(Period.Stretch.FROM_TO);
            settle(overlay);
        });
    }

    @Test
    void nothingThatFits() throws Exception {
        theDay();
        show("17-audit-nothing", 100, overlay -> {
            find(overlay, "#audit-search", TextField.class).setText("crane");
            settle(overlay);
        });
    }

    @Test
    void menu() throws Exception {
        theDay();
        show(
                "17-audit-menu",
                100,
                overlay -> find(overlay, "#audit-export-more", Button.class).fire());
    }

    private void dialog(String name, int zoom, Function<ViewLoader, Parent> dialog) {
        show(name, zoom, overlay -> {
            overlay.openDialog(dialog.apply(new ViewLoader(page.messages, new FaceModel(), new Theme())), () -> {});
            settle(overlay);
        });
    }

    @Test
    void oneEvent() throws Exception {
        theDay();
        for (int zoom : new int[] {100, 150}) {
            dialog("17-audit-event" + (zoom == 100 ? "" : "-150"), zoom, loader -> {
                AuditFlow flow = new AuditFlow(page.navigator);
                flow.show(log.rows().get(6));
                return new AuditEventView(flow, loader, page.messages).root();
            });
        }
    }

    @Test
    void alarm() throws Exception {
        theDay();
        page.station.vault.lock();
        Files.delete(page.station.folder.resolve(AuditLog.FILE_NAME));
        page.reopen();
        show("17-audit-alarm", 100, overlay -> {});
        show("17-audit-alarm-150", 150, overlay -> {});
    }

    @Test
    void keyForChecking() throws Exception {
        dialog(
                "17-audit-key",
                100,
                loader -> new LogKeyView(
                                new LogKeyViewModel(
                                        new LogKeyPaper(
                                                page.export,
                                                page.who,
                                                key -> new Sheets(page.messages)
                                                        .logKey(key, "Press shop, line 4", LocalDate.of(2026, 11, 24)),
                                                sheet -> {},
                                                LogPage.files()),
                                        page.dialogs,
                                        page.navigator,
                                        new InlineBackground(),
                                        page.messages),
                                loader)
                        .root());
    }
}
