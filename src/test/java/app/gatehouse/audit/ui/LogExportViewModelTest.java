/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditKind;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.Sheets;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.InlineBackground;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExportViewModelTest {
    @TempDir
    Path target;

    private LogPage page;
    private AuditLogViewModel log;
    private LogExportViewModel export;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        page = new LogPage(folder);
        page.happened(AuditKind.SIGNED_IN, 2, Map.of("method", "APP"));
        page.happened(AuditKind.MFA_RESET, 3, Map.of("by", "jonas.weber"));
        log = page.log();
        export = page.export(log);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void savesWhatIsShownAndSaysSo() throws Exception {
        log.search("MFA");
        export.export(LogExportForm.TABLE);
        assertEquals("audit-2026-11-24.csv", page.dialogs.suggestedName);
        Path file = target.resolve("mine.csv");
        page.dialogs.choose(file);
        assertEquals(List.of("Saved 1 event to mine.csv"), page.dialogs.toasts);
        String saved = Files.readString(file);
        assertTrue(saved.contains("nadia.haddad"), saved);
        assertFalse(saved.contains("maria.kowalska"), saved);
    }

    @Test
    void theExportIsTheNewestEvent() {
        export.export(LogExportForm.SIGNED_LINES);
        assertEquals("audit-2026-11-24.jsonl", page.dialogs.suggestedName);
        page.dialogs.choose(target.resolve("lines.jsonl"));
        assertEquals("Log exported", log.rows().get(0).title());
        assertEquals("3 events, as signed lines", log.rows().get(0).detail());
    }

    @Test
    void whoIsNoAdministratorAnyMoreSavesNothing() {
        page.administrator = false;
        export.export(LogExportForm.TABLE);
        Path file = target.resolve("mine.csv");
        page.dialogs.choose(file);
        assertFalse(Files.exists(file));
        assertEquals("Only an administrator can read the log.", export.getMessage());
    }

    @Test
    void theKeyIsShownAndPrinted() {
        export.showKey();
        assertEquals(DialogRoute.LOG_KEY, page.navigator.last());
        List<String> printed = new ArrayList<>();
        LogKeyPaper paper = new LogKeyPaper(
                page.export,
                page.who,
                key -> new Sheets(page.messages).logKey(key, "Press shop, line 4", LocalDate.of(2026, 11, 24)),
                sheet -> sheet.codes().stream()
                        .map(Sheet.Code::text)
                        .map(String::new)
                        .forEach(printed::add),
                LogPage.files());
        LogKeyViewModel key =
                new LogKeyViewModel(paper, page.dialogs, page.navigator, new InlineBackground(), page.messages);
        assertFalse(key.getKey().isBlank());
        key.print();
        assertEquals(
                key.getKey().replaceAll("\\s", ""), String.join("", printed).replaceAll("\\s", ""));
        assertEquals(List.of("The key was sent to the printer."), page.dialogs.toasts);
    }
}
