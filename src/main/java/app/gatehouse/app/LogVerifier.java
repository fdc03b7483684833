/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.ExportCheck;
import app.gatehouse.shell.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Says on the command line whether an exported file of the audit log is as it was signed. Needs no vault and no window. */
final class LogVerifier {
    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    LogVerifier(Messages messages, PrintStream out, PrintStream err) {
        this.messages = messages;
        this.out = out;
        this.err = err;
    }

    /** Answers the exit code. */
    int run(Path file, Optional<String> key) {
        ExportCheck.Result result;
        try (InputStream in = Files.newInputStream(file)) {
            result = ExportCheck.check(in, key);
        } catch (IOException e) {
            err.println(messages.get("app.verify.unreadable", file));
            return Start.NOT_READABLE;
        }
        boolean sound = result.verdict() == ExportCheck.Verdict.SOUND;
        (sound ? out : err)
                .println(messages.get("app.verify." + result.verdict(), result.records(), result.line(), result.key()));
        if (sound && key.isEmpty()) {
            out.println(messages.get("app.verify.compare"));
        }
        return sound ? Start.OK : Start.NOT_SOUND;
    }
}
