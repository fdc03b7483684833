/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditExport;
import app.gatehouse.audit.AuditFilter;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.testing.TestVaults;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogVerifierTest {
    private static final LogAuthority JONAS = handle -> Optional.of(new LogAuthority.Actor(1, "jonas"));

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int verify(String... arguments) {
        said.reset();
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Start(both, both).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysSoundOrWhichLineIsNot() throws Exception {
        Path file = folder.resolve("audit.jsonl");
        String key;
        try (TestVaults station = TestVaults.create(folder.resolve("station"))) {
            AuditExport export = new AuditExport(station.vault, station.audit);
            AuditHistory history = new AuditHistory(station.vault, station.audit, station.folder, station.disk);
            Files.write(
                    file,
                    export.signedLines(JONAS, history.open(JONAS, event -> "").orElseThrow(), AuditFilter.ALL)
                            .orElseThrow()
                            .content());
            key = export.publicKey(JONAS).orElseThrow();
        }
        assertEquals(Start.OK, verify("--verify-log", file.toString(), "--key", key));
        assertTrue(said().contains(key), said());
        assertEquals(Start.OK, verify("--verify-log", file.toString()));
        assertEquals(Start.NOT_SOUND, verify("--verify-log", file.toString(), "--key", "00" + key));
        Files.writeString(file, Files.readString(file).replace("VAULT_CREATED", "VAULT_OPENED"));
        assertEquals(Start.NOT_SOUND, verify("--verify-log", file.toString(), "--key", key));
        assertTrue(said().contains("2"), said());
        assertEquals(
                Start.NOT_READABLE,
                verify("--verify-log", folder.resolve("none").toString()));
    }
}
