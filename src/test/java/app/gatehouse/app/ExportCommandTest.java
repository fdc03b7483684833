/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.format.IndependentReader;
import app.gatehouse.shell.Messages;
import app.gatehouse.testing.TestVaults;
import app.gatehouse.vault.RecoveryKey;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    private static final String OF_A_LEADER = "walnut pier copper signal moss";

    @TempDir
    Path temp;

    private TestVaults station;
    private String printed;
    private Path file;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void create() throws Exception {
        file = temp.resolve("plain.sqlite");
        station = TestVaults.create(temp.resolve("station"));
        try (RecoveryKey key = station.vault.keyChanges().newRecoveryKey()) {
            printed = new String(key.text());
        }
        station.vault.write(h -> {
            h.execute("INSERT INTO person (id, username, name, role, password_hash, password_stands_alone,"
                    + " password_changed_at, added_at) VALUES (1, 'a', 'A', 'SHIFT_LEADER', '', 1, 0, 0)");
            h.execute("INSERT INTO setting (key, value) VALUES ('a', 'straße')");
            return null;
        });
        station.vault.keyChanges().putOpeningPassword(1, OF_A_LEADER.toCharArray(), h -> true);
        station.vault.lock();
    }

    @AfterEach
    void close() {
        station.close();
    }

    private int export(String... typed) {
        Iterator<String> answers = Arrays.asList(typed).iterator();
        ExportCommand command = new ExportCommand(
                new Messages(Locale.ENGLISH),
                station.time,
                station.random,
                question -> answers.hasNext() ? answers.next().toCharArray() : null,
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return command.run(station.folder, file);
    }

    private List<AuditKind> logged() throws Exception {
        station.reopen();
        List<AuditEvent> events = new ArrayList<>();
        station.audit.verify(record -> events.add(record.event()));
        return events.stream().map(AuditEvent::kind).toList();
    }

    @Test
    void bothKeysTakeTheDataOutAndTheLogSaysSo() throws Exception {
        assertEquals(Start.OK, export(TestVaults.PASSWORD, printed), said::toString);
        byte[] plain = Files.readAllBytes(file);
        assertEquals("SQLite format 3", new String(plain, 0, 15, StandardCharsets.US_ASCII));
        assertEquals(
                "straße",
                new String(
                        IndependentReader.queryBytes(plain, "SELECT value FROM setting WHERE key = 'a'", 1),
                        StandardCharsets.UTF_8));
        assertTrue(logged().contains(AuditKind.VAULT_EXPORTED));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void theFileIsItsOwnersAlone() throws Exception {
        export(TestVaults.PASSWORD, printed);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void oneKeyIsNotEnough() throws Exception {
        String other;
        try (RecoveryKey random = RecoveryKey.random(station.random)) {
            other = new String(random.text());
        }
        assertEquals(Start.NOT_EXPORTED, export(TestVaults.PASSWORD, other));
        assertEquals(Start.NOT_EXPORTED, export(TestVaults.PASSWORD, "no key"));
        assertEquals(Start.NOT_EXPORTED, export(TestVaults.PASSWORD));
        assertEquals(Start.NOT_EXPORTED, export("wrong", printed));
        assertEquals(Start.NOT_EXPORTED, export(OF_A_LEADER, printed));
        assertEquals(Start.NOT_EXPORTED, export());
        assertFalse(Files.exists(file));
        assertFalse(logged().contains(AuditKind.VAULT_EXPORTED));
    }

    @Test
    void aFileThatIsThereIsNeverTouched() throws Exception {
        Files.writeString(file, "mine");
        assertEquals(Start.NOT_EXPORTED, export(TestVaults.PASSWORD, printed));
        assertEquals("mine", Files.readString(file));
    }
}
