/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.Sheets;
import app.gatehouse.people.FirstPassword;
import app.gatehouse.roster.FirstPasswords;
import app.gatehouse.task.TimeSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Brings one-time passwords to paper, or into a file to print later. Blocks; thread-safe. */
public final class PasswordPaper {
    private final Sheets sheets;
    private final Printer printer;
    private final SheetFiles files;
    private final Supplier<String> station;
    private final TimeSource time;

    /**
     * One for the program.
     *
     * @param station the station's name as it is then
     */
    public PasswordPaper(Sheets sheets, Printer printer, SheetFiles files, Supplier<String> station, TimeSource time) {
        this.sheets = sheets;
        this.printer = printer;
        this.files = files;
        this.station = station;
        this.time = time;
    }

    /** Prints one password. */
    void print(String name, String username, FirstPassword password) throws PaperFailure {
        try (Sheet sheet = sheet(List.of(code(name, username, password)))) {
            printer.print(sheet);
        }
    }

    /** Prints many. */
    void print(FirstPasswords passwords) throws PaperFailure {
        try (Sheet sheet = sheet(codes(passwords))) {
            printer.print(sheet);
        }
    }

    /** Saves many as a page to print later. */
    void save(FirstPasswords passwords, Path file) throws PaperFailure {
        try (Sheet sheet = sheet(codes(passwords))) {
            files.savePdf(sheet, file);
        }
    }

    /** Saves bytes that are no secret. */
    void saveBytes(byte[] content, Path file) throws PaperFailure {
        files.saveBytes(content, file);
    }

    private Sheet sheet(List<Sheet.Code> codes) {
        return sheets.firstPasswords(
                station.get(), codes, time.now().atZone(time.zone()).toLocalDate());
    }

    private static List<Sheet.Code> codes(FirstPasswords passwords) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (FirstPasswords.Entry each : passwords.entries()) {
            codes.add(code(each.person().name(), each.person().username().value(), each.password()));
        }
        return codes;
    }

    private static Sheet.Code code(String name, String username, FirstPassword password) {
        char[] text = password.text();
        // The username first: a long name is cut at the edge of the page.
        try {
            return Sheet.Code.addressed(username + " · " + name, text);
        } finally {
            Arrays.fill(text, '\0');
        }
    }
}
