/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.crypto.Ed25519;
import app.gatehouse.csv.CsvLines;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * Events as files for others, oldest first. Each export is itself an event. Blocking; thread-safe.
 *
 * <p>Writes no file: the caller saves the bytes.
 */
public final class AuditExport {
    /** The format of a table, as the log calls it. */
    public static final String CSV = "csv";

    /** The format of signed lines, as the log calls it. */
    public static final String LINES = "lines";

    private static final List<String> COLUMNS =
            List.of("number", "time", "kind", "person", "username", "words", "details");
    private static final int GROUP = 4;

    private final Vault vault;
    private final AuditLog log;
    private final TimeSource time;
    private final SecureRandom random;
    private final LogSignerStore signer = new LogSignerStore();

    /** Of this vault's log. */
    public AuditExport(Vault vault, AuditLog log) {
        this.vault = vault;
        this.log = log;
        this.time = log.place().time();
        this.random = log.place().random();
    }

    /**
     * A table for spreadsheets, times with the zone's offset: UTF-8 with a mark in front, no cell that would be run as a
     * formula.
     *
     * @return empty if {@code who} may not
     */
    public Optional<Exported> csv(LogAuthority who, LogBook book, AuditFilter filter) throws VaultException {
        List<AuditRecord> records = records(book, filter);
        CsvLines lines = new CsvLines();
        lines.add(COLUMNS);
        records.forEach(record -> lines.add(cells(record, book.words())));
        boolean may =
                vault.write(handle -> noted(handle, who, CSV, records.size()).isPresent());
        return may ? Optional.of(new Exported(lines.bytes(), records.size())) : Optional.empty();
    }

    /**
     * JSON lines, each chained to the one before, the last one signed ({@code docs/vault-format.md}).
     *
     * @return empty if {@code who} may not
     */
    public Optional<Exported> signedLines(LogAuthority who, LogBook book, AuditFilter filter) throws VaultException {
        List<AuditRecord> records = records(book, filter);
        Optional<Signing> signing = vault.write(handle -> noted(handle, who, LINES, records.size())
                .map(actor -> new Signing(actor.username(), signer.pair(handle, random))));
        if (signing.isEmpty()) {
            return Optional.empty();
        }
        try (Ed25519.Pair pair = signing.get().pair()) {
            SignedLines lines = new SignedLines(
                    vault.id().toString(),
                    time.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    signing.get().by(),
                    pair.publicKey());
            records.forEach(lines::add);
            return Optional.of(new Exported(lines.signed(pair), records.size()));
        }
    }

    /**
     * The public half of the signing key in groups of four, to be shown and printed: whoever gets an export compares it.
     *
     * @return empty if {@code who} may not
     */
    public Optional<String> publicKey(LogAuthority who) throws VaultException {
        return vault.write(handle -> who.actor(handle).map(actor -> {
            try (Ed25519.Pair pair = signer.pair(handle, random)) {
                return inGroups(pair.publicKey());
            }
        }));
    }

    /** Bytes as digits and letters that can be read aloud. */
    static String inGroups(byte[] key) {
        String digits = HexFormat.of().withUpperCase().formatHex(key);
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < digits.length(); i += GROUP) {
            groups.append(i == 0 ? "" : " ").append(digits, i, Math.min(i + GROUP, digits.length()));
        }
        return groups.toString();
    }

    private static List<AuditRecord> records(LogBook book, AuditFilter filter) throws VaultException {
        List<AuditRecord> records = new ArrayList<>();
        book.each(filter, records::add);
        Collections.reverse(records);
        return records;
    }

    private Optional<LogAuthority.Actor> noted(Handle handle, LogAuthority who, String format, int count)
            throws VaultException {
        Optional<LogAuthority.Actor> actor = who.actor(handle);
        if (actor.isPresent()) {
            log.append(AuditEvent.ofPerson(
                    time.now(),
                    AuditKind.LOG_EXPORTED,
                    actor.get().personId(),
                    actor.get().username(),
                    Map.of("format", format, "count", String.format(Locale.ROOT, "%d", count))));
        }
        return actor;
    }

    private List<String> cells(AuditRecord record, AuditWords words) {
        AuditEvent event = record.event();
        List<String> details = new ArrayList<>();
        new TreeMap<>(event.details()).forEach((name, value) -> details.add(name + "=" + value));
        return List.of(
                String.format(Locale.ROOT, "%d", record.number()),
                event.at().atZone(time.zone()).toOffsetDateTime().toString(),
                event.kind().name(),
                event.personId().isPresent()
                        ? String.format(Locale.ROOT, "%d", event.personId().getAsLong())
                        : "",
                event.who(),
                words.of(event),
                String.join("; ", details));
    }

    /** A file's content. */
    public static final class Exported {
        private final byte[] content;
        private final int events;

        private Exported(byte[] content, int events) {
            this.content = content;
            this.events = events;
        }

        /** Its bytes, not copied. */
        public byte[] content() {
            return content;
        }

        /** How many events are in it. */
        public int events() {
            return events;
        }
    }

    private record Signing(String by, Ed25519.Pair pair) {}
}
