/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.LogAlarms;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.RecordingDialogs;
import app.gatehouse.testing.RecordingNavigator;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A station with a log, and the page over it. */
final class LogPage implements AutoCloseable {
    static final List<LogNames.Known> PEOPLE = List.of(
            new LogNames.Known(1, "jonas.weber", "Jonas Weber"),
            new LogNames.Known(2, "maria.kowalska", "Maria Kowalska"),
            new LogNames.Known(3, "nadia.haddad", "Nadia Haddad"),
            new LogNames.Known(4, "samuel.okoro", "Samuel Okoro"),
            new LogNames.Known(5, "aylin.demir", "Aylin Demir"));

    final Messages messages = new Messages(Locale.ENGLISH);
    final RecordingNavigator navigator = new RecordingNavigator();
    final RecordingDialogs dialogs = new RecordingDialogs();
    final TestVaults station;
    AuditHistory history;
    AuditExport export;
    boolean administrator = true;

    final LogAuthority who =
            handle -> administrator ? Optional.of(new LogAuthority.Actor(1, "jonas.weber")) : Optional.empty();
    final LogNames names = new LogNames() {
        @Override
        public List<Known> people() {
            return PEOPLE;
        }

        @Override
        public String station() {
            return "PS-04";
        }
    };

    LogPage(Path folder) throws VaultException {
        station = TestVaults.create(folder);
        build();
    }

    private void build() {
        history = new AuditHistory(station.vault, station.audit, station.folder, station.disk);
        export = new AuditExport(station.vault, station.audit);
    }

    /** The vault is locked, the program ends and starts again, and the vault is opened. */
    void reopen() throws VaultException {
        station.vault.lock();
        station.reopen();
        build();
    }

    AuditLogViewModel log() {
        return log(new InlineBackground());
    }

    AuditLogViewModel log(Background background) {
        return new AuditLogViewModel(history, who, names, station.time, background, messages);
    }

    LogAlarmViewModel alarm() {
        return new LogAlarmViewModel(
                new LogAlarms(station.vault, station.audit, station.time), navigator, station.time, messages);
    }

    LogExportViewModel export(AuditLogViewModel log) {
        return new LogExportViewModel(
                new LogExports(export, who, files(), station.time),
                log,
                navigator,
                dialogs,
                new InlineBackground(),
                messages);
    }

    static SheetFiles files() {
        return new SheetFiles() {
            @Override
            public void savePdf(Sheet sheet, Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void saveText(Sheet sheet, Path file) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void saveBytes(byte[] content, Path file) {
                try {
                    Files.write(file, content);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** Something about one of {@link #PEOPLE}, now. */
    void happened(AuditKind kind, long person, Map<String, String> details) throws VaultException {
        String username = PEOPLE.get((int) person - 1).username();
        station.audit.append(AuditEvent.ofPerson(station.time.now(), kind, person, username, details));
    }

    /** Something about the station, now. */
    void happened(AuditKind kind, Map<String, String> details) throws VaultException {
        station.audit.append(AuditEvent.ofStation(station.time.now(), kind, details));
    }

    /** The clock goes forward, or back, to that moment. */
    void at(Instant moment) {
        station.time.pass(Duration.between(station.time.now(), moment));
    }

    @Override
    public void close() {
        station.close();
    }
}
