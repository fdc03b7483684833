/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.csv.CsvTable;
import app.gatehouse.csv.CsvText;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads lists of token keys as vendors deliver them: a table with names in any order or without ({@link TokenColumns},
 * {@link BareTokenList}), keys in hexadecimal or Base32. Where a line does not say it: codes by time, SHA-1, six digits, 30
 * seconds; with a counter and no interval, by counter. Cells are text and nothing else; a formula is no serial number.
 * Compares with nothing that is here. Stateless.
 *
 * <p>The bytes of keys are wiped with what is returned. The library reads cells as strings, which cannot be; they are
 * let go of with the return.
 */
public final class TokenCsv {
    /** The most lines of one list. */
    public static final int MOST_LINES = 5_000;

    /** The most bytes of one list. */
    public static final int MOST_BYTES = 1 << 20;

    /** The shortest key: 80 bits, of which tokens for six digits exist. */
    public static final int FEWEST_BYTES = 10;

    /** Real ones have 6 to 16; a key of 128 bits does not fit, should somebody mix up the columns. */
    private static final int LONGEST_SERIAL = 24;

    /** Begins with nothing that a spreadsheet would take for a formula. */
    private static final Pattern SERIAL =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,+_/:#-]{0," + (LONGEST_SERIAL - 1) + "}");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern ROUNDED = Pattern.compile("[0-9]([.,][0-9]+)?[Ee][+][0-9]+");

    private TokenCsv() {}

    /**
     * Reads a list.
     *
     * @param content stays the caller's, who wipes it
     * @param told how its keys are written, where somebody has said so
     */
    public static TokenReading read(byte[] content, Optional<KeyText.Form> told) {
        if (content.length > MOST_BYTES) {
            return new TokenReading.TooLarge();
        }
        // One more for the names, and one to see that there are too many.
        Optional<CsvTable> table = CsvText.of(content).flatMap(text -> CsvTable.readBare(text, MOST_LINES + 2));
        if (table.isEmpty() || table.get().rows().isEmpty()) {
            return new TokenReading.NotAList();
        }
        List<CsvTable.Row> rows = table.get().rows();
        TokenColumns names = new TokenColumns(rows.get(0));
        List<TokenCells> lines = names.areThere()
                ? rows.stream().skip(1).map(names::cells).toList()
                : rows.stream()
                        .flatMap(row -> BareTokenList.cells(row).stream())
                        .toList();
        if (lines.size() > MOST_LINES) {
            return new TokenReading.TooLarge();
        }
        if (lines.isEmpty() || (!names.areThere() && lines.stream().noneMatch(TokenCsv::looksLikeOne))) {
            return new TokenReading.NotAList();
        }
        Optional<KeyText.Form> known = told.or(names::writing)
                .or(() -> TokenKeyText.writing(
                        lines.stream().map(TokenCells::bareKey).toList()));
        KeyText.Form writing = known.orElse(names.havePeople() ? KeyText.Form.BASE32 : KeyText.Form.HEX);
        return new TokenReading.Read(read(lines, writing), writing, known.isPresent());
    }

    private static boolean looksLikeOne(TokenCells cells) {
        // Words of a letter have neither.
        boolean told =
                TokenType.of(cells.type()).isPresent() || cells.serial().chars().anyMatch(Character::isDigit);
        return told && TokenKeyText.couldBe(cells.bareKey());
    }

    private static List<TokenLine> read(List<TokenCells> lines, KeyText.Form writing) {
        Map<TokenSerial, Integer> seen = new HashMap<>();
        List<TokenLine> read = new ArrayList<>();
        for (TokenCells cells : lines) {
            TokenLine line = read(cells, writing);
            if (line instanceof TokenLine.Good good) {
                Integer earlier = seen.putIfAbsent(good.key().serial().orElseThrow(), cells.line());
                if (earlier != null) {
                    good.key().close();
                    line = bad(cells, TokenFault.SERIAL_TWICE, earlier.toString());
                }
            }
            read.add(line);
        }
        return read;
    }

    private static TokenLine read(TokenCells cells, KeyText.Form writing) {
        Optional<TokenSerial> serial =
                SERIAL.matcher(cells.serial()).matches() ? TokenSerial.of(cells.serial()) : Optional.empty();
        if (serial.isEmpty()) {
            return bad(cells, cells.serial().isEmpty() ? TokenFault.NO_SERIAL : TokenFault.BAD_SERIAL, "");
        }
        if (ROUNDED.matcher(cells.serial()).matches()) {
            return bad(cells, TokenFault.ROUNDED_SERIAL, "");
        }
        TokenParameters.Found found = TokenParameters.of(cells);
        if (found instanceof TokenParameters.Wrong wrong) {
            return bad(cells, wrong.fault(), wrong.detail());
        }
        if (cells.bareKey().isEmpty()) {
            return bad(cells, TokenFault.NO_KEY, "");
        }
        return TokenKeyText.bytes(cells.bareKey(), writing)
                .map(bytes -> key(cells, serial.get(), bytes, ((TokenParameters.Right) found).parameters()))
                .orElseGet(() -> bad(cells, TokenFault.BAD_KEY, ""));
    }

    private static TokenLine key(TokenCells cells, TokenSerial serial, byte[] bytes, OtpParameters parameters) {
        try {
            if (bytes.length < FEWEST_BYTES) {
                return bad(cells, TokenFault.SHORT_KEY, "");
            }
            if (bytes.length > OtpSecret.MOST_BYTES) {
                return bad(cells, TokenFault.LONG_KEY, "");
            }
            return new TokenLine.Good(cells.line(), new TokenKey(Optional.of(serial), parameters, OtpSecret.of(bytes)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static TokenLine.Bad bad(TokenCells cells, TokenFault fault, String detail) {
        return new TokenLine.Bad(cells.line(), shown(cells.serial()), fault, shown(detail));
    }

    /** What may stand on a screen: nothing where it is so long that it may be a key in a wrong column. */
    private static String shown(String cell) {
        String seen = UNSEEN.matcher(cell).replaceAll(" ").strip();
        return seen.length() <= LONGEST_SERIAL ? seen : "";
    }
}
