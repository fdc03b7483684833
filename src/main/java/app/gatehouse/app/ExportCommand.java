/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.audit.AuditLog;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.FileDisk;
import app.gatehouse.vault.KdfPolicy;
import app.gatehouse.vault.PlainExport;
import app.gatehouse.vault.RecoveryKey;
import app.gatehouse.vault.Vault;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * {@code --export-sqlite FILE}: takes the data out of a locked station's vault, after master password and recovery key. It is
 * in the audit log before the file is there. Blocks for what is typed.
 */
final class ExportCommand {
    private final Messages messages;
    private final TimeSource time;
    private final SecureRandom random;
    private final Terminal terminal;
    private final PrintStream err;

    ExportCommand(Messages messages, TimeSource time, SecureRandom random, Terminal terminal, PrintStream err) {
        this.messages = messages;
        this.time = time;
        this.random = random;
        this.terminal = terminal;
        this.err = err;
    }

    /** Asks for something secret, without showing it. */
    @FunctionalInterface
    interface Terminal {
        /** What was typed, which the caller wipes; null where there is nobody to type. */
        char[] ask(String question);
    }

    /** Returns an exit code of {@link Start}. The caller has the station folder's lock. */
    int run(Path folder, Path file) {
        if (PlainExport.isTaken(file)) {
            return say("app.export.taken", file);
        }
        err.println(messages.get("app.export.warning"));
        try (Vault vault = new Vault(folder, new FileDisk(), time, random, KdfPolicy.STANDARD)) {
            AuditLog audit = new AuditLog(vault, folder, new FileDisk(), time, random);
            if (!open(vault)) {
                return Start.NOT_EXPORTED;
            }
            audit.open();
            Optional<RecoveryKey> key = recoveryKey();
            if (key.isEmpty()) {
                return Start.NOT_EXPORTED;
            }
            try (RecoveryKey typed = key.get()) {
                return export(vault, audit, typed, file);
            }
        } catch (VaultException e) {
            return say(e.messageKey());
        } catch (IOException e) {
            return say("app.export.failed", file);
        }
    }

    private boolean open(Vault vault) throws VaultException {
        char[] password = terminal.ask(messages.get("app.export.master"));
        if (password == null) {
            say("app.export.no-terminal");
            return false;
        }
        try {
            vault.open(password);
            return true;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<RecoveryKey> recoveryKey() {
        char[] typed = terminal.ask(messages.get("app.export.recovery"));
        if (typed == null) {
            say("app.export.no-terminal");
            return Optional.empty();
        }
        try {
            Optional<RecoveryKey> key = RecoveryKey.parse(typed).key();
            if (key.isEmpty()) {
                say("app.export.refused");
            }
            return key;
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    private int export(Vault vault, AuditLog audit, RecoveryKey key, Path file) throws VaultException, IOException {
        PlainExport export = new PlainExport(vault);
        if (!export.mayBe(key)) {
            return say("app.export.refused");
        }
        audit.append(AuditEvent.ofStation(time.now(), AuditKind.VAULT_EXPORTED, Map.of()));
        export.write(key, file);
        err.println(messages.get("app.export.done", file));
        return Start.OK;
    }

    private int say(String key, Object... arguments) {
        err.println(messages.get(key, arguments));
        return Start.NOT_EXPORTED;
    }
}
