/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** What stands behind the program's name on the command line. */
public sealed interface StartArguments {
    /** Run the program on this station folder, which need not exist. */
    record Run(Path folder) implements StartArguments {}

    /**
     * Say how the program on that folder stands.
     *
     * @param json for programs, not for people
     */
    record Status(Path folder, boolean json) implements StartArguments {}

    /** Take the data out of that folder's vault, as a plain file that must not be there. */
    record ExportSqlite(Path folder, Path file) implements StartArguments {}

    /** Say how to call it. */
    record Help() implements StartArguments {}

    /** Say which version it is. */
    record Version() implements StartArguments {}

    /** Check a file of signed lines of the audit log; empty key: say by which it is signed. */
    record VerifyLog(Path file, Optional<String> key) implements StartArguments {}

    /** Not understood; the sentence of {@code key} says why, about {@code argument}. */
    record Wrong(String key, String argument) implements StartArguments {}

    /** Reads the arguments. The first one that is wrong, or that only asks, decides. */
    static StartArguments parse(String[] arguments, Path standardFolder) {
        Path folder = standardFolder;
        boolean status = false;
        boolean json = false;
        Path export = null;
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            String name = argument.startsWith("--station=") ? "--station" : argument;
            switch (name) {
                case "--help" -> {
                    return new Help();
                }
                case "--version" -> {
                    return new Version();
                }
                case "--status" -> status = true;
                case "--json" -> json = true;
                case "--verify-log" -> {
                    return verifyLog(Arrays.copyOfRange(arguments, i + 1, arguments.length));
                }
                case "--station" -> {
                    String given = argument.equals(name)
                            ? (++i < arguments.length ? arguments[i] : "")
                            : argument.substring(name.length() + 1);
                    if (given.isBlank() || given.startsWith("--")) {
                        return new Wrong("app.start.no-folder", name);
                    }
                    try {
                        folder = Path.of(given).toAbsolutePath().normalize();
                    } catch (InvalidPathException e) {
                        return new Wrong("app.start.no-path", given);
                    }
                }
                case "--export-sqlite" -> {
                    String given = ++i < arguments.length ? arguments[i] : "";
                    if (given.isBlank() || given.startsWith("--")) {
                        return new Wrong("app.start.no-file", name);
                    }
                    try {
                        export = Path.of(given).toAbsolutePath().normalize();
                    } catch (InvalidPathException e) {
                        return new Wrong("app.start.no-path", given);
                    }
                }
                default -> {
                    return new Wrong("app.start.unknown", argument);
                }
            }
        }
        if (json && !status) {
            return new Wrong("app.start.only-status", "--json");
        }
        if (export != null) {
            return new ExportSqlite(folder, export);
        }
        return status ? new Status(folder, json) : new Run(folder);
    }

    private static StartArguments verifyLog(String[] rest) {
        if (rest.length == 0 || rest[0].isBlank() || rest[0].startsWith("--")) {
            return new Wrong("app.start.no-file", "--verify-log");
        }
        if (rest.length > 1 && !rest[1].equals("--key")) {
            return new Wrong("app.start.unknown", rest[1]);
        }
        if (rest.length == 2) {
            return new Wrong("app.start.no-key", "--key");
        }
        try {
            // A key is printed in groups: without quotes each is an argument.
            Optional<String> key = rest.length == 1
                    ? Optional.empty()
                    : Optional.of(String.join(" ", Arrays.copyOfRange(rest, 2, rest.length)));
            return new VerifyLog(Path.of(rest[0]).toAbsolutePath().normalize(), key);
        } catch (InvalidPathException e) {
            return new Wrong("app.start.no-path", rest[0]);
        }
    }
}
