/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.Messages;
import app.gatehouse.task.SystemTime;
import java.io.Console;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** From the command line to the window, or to one sentence and an exit code. */
public final class Start {
    /** The program ran and ended, or answered what was asked. */
    public static final int OK = 0;

    /** The arguments are wrong. */
    public static final int WRONG_ARGUMENTS = 2;

    /** The station folder cannot be used. */
    public static final int NO_FOLDER = 3;

    /** There can be no window. */
    public static final int NO_WINDOW = 4;

    /** Another program works on the folder. */
    public static final int RUNNING = 5;

    /** No program is open for the station that was asked about. */
    public static final int NOT_OPEN = 6;

    /** The data was not taken out. */
    public static final int NOT_EXPORTED = 7;

    /** A checked file is not as it was signed. */
    public static final int NOT_SOUND = 10;

    /** A file to check cannot be read. */
    public static final int NOT_READABLE = 11;

    private static final String TEMPORARY_PROPERTY = "java.io.tmpdir";

    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;

    /** Answers go to {@code out}, sentences about what is wrong to {@code err}. */
    public Start(PrintStream out, PrintStream err) {
        this.messages = new Messages(Locale.getDefault());
        this.out = out;
        this.err = err;
    }

    /** Does what the arguments say and returns the exit code, when the program has ended. */
    public int run(String... arguments) {
        Path standard = StationFolder.standard(
                System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
        StartArguments parsed = StartArguments.parse(arguments, standard);
        if (parsed instanceof StartArguments.Run run) {
            return open(run.folder());
        }
        if (parsed instanceof StartArguments.Status asked) {
            return tell(asked);
        }
        if (parsed instanceof StartArguments.ExportSqlite asked) {
            return export(asked);
        }
        if (parsed instanceof StartArguments.VerifyLog verify) {
            return new LogVerifier(messages, out, err).run(verify.file(), verify.key());
        }
        if (parsed instanceof StartArguments.Wrong wrong) {
            err.println(messages.get(wrong.key(), wrong.argument()));
            return WRONG_ARGUMENTS;
        }
        out.println(
                parsed instanceof StartArguments.Version
                        ? messages.get("app.start.version", version())
                        : messages.get("app.start.usage", standard));
        return OK;
    }

    private int tell(StartArguments.Status asked) {
        Optional<StationStatus> status = StatusFile.read(asked.folder());
        if (asked.json()) {
            out.println(StatusWords.json(status));
        } else {
            out.println(status.map(new StatusWords(messages, new SystemTime().zone())::lines)
                    .orElseGet(() -> messages.get("app.status.none", asked.folder())));
        }
        return status.isPresent() ? OK : NOT_OPEN;
    }

    private int export(StartArguments.ExportSqlite asked) {
        try {
            StationFolder.prepare(asked.folder());
            Optional<SingleInstance> instance = SingleInstance.take(asked.folder());
            if (instance.isEmpty()) {
                err.println(messages.get("app.start.running-silent", asked.folder()));
                return RUNNING;
            }
            try {
                return new ExportCommand(messages, new SystemTime(), new SecureRandom(), Start::askSecretly, err)
                        .run(asked.folder(), asked.file());
            } finally {
                instance.get().close();
            }
        } catch (StationFolderException e) {
            err.println(messages.get("app.start.folder." + e.reason(), asked.folder()));
            return NO_FOLDER;
        }
    }

    /** From Java 22 on there is a console without a terminal too: it reads what is piped in, and null at its end. */
    @SuppressWarnings("SystemConsoleNull")
    private static char[] askSecretly(String question) {
        Console console = System.console();
        return console == null ? null : console.readPassword("%s ", question);
    }

    /** The program's version. */
    static String version() {
        return ResourceBundle.getBundle("app.gatehouse.app.version", Locale.ROOT)
                .getString("version");
    }

    private int open(Path path) {
        try {
            StationFolder folder = StationFolder.prepare(path);
            Optional<SingleInstance> instance = SingleInstance.take(path);
            if (instance.isEmpty()) {
                boolean called = SingleInstance.callFirst(path);
                err.println(messages.get(called ? "app.start.running" : "app.start.running-silent", path));
                return RUNNING;
            }
            // Before anything asks for a temporary file: the JDK looks at the property once. Printing writes PostScript
            // there.
            System.setProperty(TEMPORARY_PROPERTY, folder.emptyTemporary().toString());
            // The lock is not given up here: it goes with the process, after everything else has ended.
            Runtime.getRuntime().addShutdownHook(new Thread(folder::removeTemporary, "gatehouse-end"));
            return show(folder, instance.get());
        } catch (StationFolderException e) {
            err.println(messages.get("app.start.folder." + e.reason(), path));
            return NO_FOLDER;
        }
    }

    private int show(StationFolder folder, SingleInstance instance) {
        Optional<Preflight.Problem> problem = Preflight.startToolkit();
        if (problem.isPresent()) {
            err.println(messages.get(
                    "app.start.window." + problem.get().kind(),
                    problem.get().what(),
                    problem.get().wanted()));
            return NO_WINDOW;
        }
        GatehouseApp.show(folder, instance);
        return OK;
    }
}
