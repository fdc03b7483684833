/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.util.Optional;

/**
 * Events as files for others. Each export is itself an event. Blocking; thread-safe.
 *
 * <p>Writes no file: the caller saves the bytes.
 */
public final class AuditExport {
    /** The format of a table. */
    public static final String CSV = "csv";

    /** The format of signed lines. */
    public static final String LINES = "lines";

    private final Vault vault;
    private final AuditLog log;

    /** Of this vault's log. */
    public AuditExport(Vault vault, AuditLog log) {
        this.vault = vault;
        this.log = log;
    }

    /** A table for spreadsheets: UTF-8 with a mark in front, no cell that a spreadsheet would take for a formula. */
    public Optional<Exported> csv(LogAuthority who, LogBook book, AuditFilter filter) throws VaultException {
        return Optional.empty();
    }

    /** JSON lines, each chained to the one before, the last one signed ({@code docs/vault-format.md}). */
    public Optional<Exported> signedLines(LogAuthority who, LogBook book, AuditFilter filter) throws VaultException {
        return Optional.empty();
    }

    /** The public half of the signing key in groups of four for reading aloud, to be shown and printed. */
    public Optional<String> publicKey(LogAuthority who) throws VaultException {
        return Optional.empty();
    }

    /**
     * A file's content.
     *
     * @param content its bytes
     * @param events how many events are in it
     */
    public record Exported(byte[] content, int events) {}
}
