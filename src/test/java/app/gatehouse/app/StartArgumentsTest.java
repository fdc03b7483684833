/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartArgumentsTest {
    private static final Path STANDARD = Path.of("standard").toAbsolutePath();

    private static StartArguments parse(String... arguments) {
        return StartArguments.parse(arguments, STANDARD);
    }

    @Test
    void withoutArgumentsItIsTheStandardFolder() {
        assertEquals(new StartArguments.Run(STANDARD), parse());
    }

    @Test
    void aFolderIsNamedInEitherWay() {
        Path wanted = Path.of("a folder").toAbsolutePath();
        assertEquals(new StartArguments.Run(wanted), parse("--station", "a folder"));
        assertEquals(new StartArguments.Run(wanted), parse("--station=a folder"));
        assertEquals(new StartArguments.Run(wanted), parse("--station", "x/../a folder"));
    }

    @Test
    void statusIsAskedOfAFolderInWordsOrInJson() {
        assertEquals(new StartArguments.Status(STANDARD, false), parse("--status"));
        assertEquals(
                new StartArguments.Status(Path.of("a").toAbsolutePath(), true),
                parse("--json", "--station", "a", "--status"));
        assertEquals(new StartArguments.Wrong("app.start.only-status", "--json"), parse("--json"));
    }

    @Test
    void theDataIsTakenOutIntoANamedFile() {
        assertEquals(
                new StartArguments.ExportSqlite(STANDARD, Path.of("out.sqlite").toAbsolutePath()),
                parse("--export-sqlite", "out.sqlite"));
        StartArguments missing = new StartArguments.Wrong("app.start.no-file", "--export-sqlite");
        assertEquals(missing, parse("--export-sqlite"));
        assertEquals(missing, parse("--export-sqlite", "--station"));
    }

    @Test
    void aLogIsVerifiedWithOrWithoutTheKeyAsItIsPrinted() {
        Path file = Path.of("audit.jsonl").toAbsolutePath();
        assertEquals(new StartArguments.VerifyLog(file, Optional.empty()), parse("--verify-log", "audit.jsonl"));
        assertEquals(
                new StartArguments.VerifyLog(file, Optional.of("3F2A 90B1")),
                parse("--verify-log", "audit.jsonl", "--key", "3F2A", "90B1"));
        assertEquals(new StartArguments.Wrong("app.start.no-file", "--verify-log"), parse("--verify-log"));
        assertEquals(new StartArguments.Wrong("app.start.no-key", "--key"), parse("--verify-log", "a", "--key"));
        assertEquals(new StartArguments.Wrong("app.start.unknown", "b"), parse("--verify-log", "a", "b"));
    }

    @Test
    void whatOnlyAsksDecides() {
        assertEquals(new StartArguments.Help(), parse("--station", "x", "--help", "--nonsense"));
        assertEquals(new StartArguments.Version(), parse("--version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "-h", "folder", "", "--stationx=y", "--HELP"})
    void anUnknownArgumentIsNamed(String argument) {
        assertEquals(new StartArguments.Wrong("app.start.unknown", argument), parse("--station", "x", argument));
    }

    @Test
    void aMissingFolderIsSaid() {
        StartArguments missing = new StartArguments.Wrong("app.start.no-folder", "--station");
        assertEquals(missing, parse("--station"));
        assertEquals(missing, parse("--station="));
        assertEquals(missing, parse("--station", " "));
        assertEquals(missing, parse("--station", "--help"));
        assertEquals(new StartArguments.Wrong("app.start.no-path", "a\0b"), parse("--station", "a\0b"));
    }

    @Test
    void everyAnswerHasItsSentence() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertEquals("There is no argument --x. Try --help.", messages.get("app.start.unknown", "--x"));
        assertEquals(
                "--station needs a folder after it. Try --help.", messages.get("app.start.no-folder", "--station"));
        assertEquals("This is not a path: y", messages.get("app.start.no-path", "y"));
        for (StationFolderException.Reason reason : StationFolderException.Reason.values()) {
            messages.get("app.start.folder." + reason, STANDARD);
        }
        for (Preflight.Kind kind : Preflight.Kind.values()) {
            messages.get("app.start.window." + kind, "", "");
        }
    }
}
