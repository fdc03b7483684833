/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import app.gatehouse.shell.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Composes the sheets that people keep, in the words of the bundle. Immutable, thread-safe. */
public final class Sheets {
    private static final int GROUPS_A_LINE = 4;

    private final Messages messages;

    /** Sheets in the language of these words. */
    public Sheets(Messages messages) {
        this.messages = messages;
    }

    /**
     * The sheet of a recovery key, four groups a line.
     *
     * @param groups the groups of the key in their order; copied, the caller wipes its own
     * @param station which station the key opens; may be empty when it has no name yet
     */
    public Sheet recoveryKey(List<char[]> groups, String station, LocalDate date) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i += GROUPS_A_LINE) {
            char[] line = joined(groups.subList(i, Math.min(groups.size(), i + GROUPS_A_LINE)));
            codes.add(Sheet.Code.plain(line));
            Arrays.fill(line, '\0');
        }
        return new Sheet(
                messages.get("paper.recovery-key.title"),
                date(date),
                station.isEmpty() ? List.of() : List.of(station),
                codes,
                List.of(
                        messages.get("paper.recovery-key.what"),
                        messages.get("paper.recovery-key.keep"),
                        messages.get("paper.recovery-key.slips")));
    }

    /**
     * The sheet of a person's backup codes.
     *
     * @param username whose they are
     * @param station where they work
     * @param codes numbered, as {@link #backupCode} makes them; the sheet wipes them
     */
    public Sheet backupCodes(String username, String station, List<Sheet.Code> codes, LocalDate date) {
        return new Sheet(
                messages.get("paper.backup-codes.title"),
                date(date),
                List.of(username, station),
                codes,
                List.of(
                        messages.get("paper.backup-codes.what"),
                        messages.get("paper.backup-codes.scan"),
                        messages.get("paper.backup-codes.keep")));
    }

    /**
     * The sheet of a person's accounts of other systems, each as the QR code that an authenticator app scans.
     *
     * @param username whose they are
     * @param station where they were printed
     * @param codes as {@link Sheet.Code#labelled} makes them; the sheet wipes them
     */
    public Sheet accounts(String username, String station, List<Sheet.Code> codes, LocalDate date) {
        return new Sheet(
                messages.get("paper.accounts.title"),
                date(date),
                List.of(username, station),
                codes,
                List.of(messages.get("paper.accounts.what"), messages.get("paper.accounts.keep")));
    }

    /**
     * The sheet of the key by which signed lines of the audit log are checked; no secret.
     *
     * @param key in groups, with spaces between
     * @param station whose log it is; may be empty
     */
    public Sheet logKey(String key, String station, LocalDate date) {
        String[] groups = key.strip().split("\\s+");
        List<Sheet.Code> lines = new ArrayList<>();
        for (int i = 0; i < groups.length; i += GROUPS_A_LINE) {
            String line =
                    String.join(" ", Arrays.asList(groups).subList(i, Math.min(groups.length, i + GROUPS_A_LINE)));
            lines.add(Sheet.Code.plain(line.toCharArray()));
        }
        return new Sheet(
                messages.get("paper.log-key.title"),
                date(date),
                station.isEmpty() ? List.of() : List.of(station),
                lines,
                List.of(messages.get("paper.log-key.what"), messages.get("paper.log-key.how")));
    }

    /**
     * The one-time passwords of people who can sign in from now on, each on a strip to be cut off and handed over.
     *
     * @param station where they sign in
     * @param codes as {@link Sheet.Code#addressed} makes them; the sheet wipes them
     */
    public Sheet firstPasswords(String station, List<Sheet.Code> codes, LocalDate date) {
        return new Sheet(
                messages.get("paper.first-passwords.title"),
                date(date),
                List.of(station),
                codes,
                List.of(messages.get("paper.first-passwords.what"), messages.get("paper.first-passwords.keep")));
    }

    /**
     * One backup code, in two groups of four.
     *
     * @param number from 1
     * @param digits eight digits; copied, the caller wipes its own
     * @param qrText what its QR code says; copied likewise
     */
    public static Sheet.Code backupCode(int number, char[] digits, char[] qrText) {
        int half = digits.length / 2;
        char[] text =
                joined(List.of(Arrays.copyOfRange(digits, 0, half), Arrays.copyOfRange(digits, half, digits.length)));
        try {
            return Sheet.Code.numbered(number, text, qrText);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private static char[] joined(List<char[]> groups) {
        int length = groups.stream().mapToInt(group -> group.length + 1).sum() - 1;
        char[] line = new char[length];
        Arrays.fill(line, ' ');
        int at = 0;
        for (char[] group : groups) {
            System.arraycopy(group, 0, line, at, group.length);
            at += group.length + 1;
        }
        return line;
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale()).format(date);
    }
}
