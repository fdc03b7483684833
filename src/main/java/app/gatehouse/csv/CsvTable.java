/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table, usually with a line of names on top (RFC 4180, with comma, semicolon or tab between the cells, whichever the first line
 * has most of). Names are found whatever their case. Immutable; may hold secrets, so keep it in no field.
 */
public final class CsvTable {
    /** The longest cell that is read. */
    public static final int LONGEST_CELL = 65_536;

    /** The most columns of a table without names that can be asked for. */
    public static final int MOST_BARE_COLUMNS = 32;

    private static final String SEPARATORS = ",;\t";
    private static final int LINES_THAT_TELL = 20;

    private final Map<String, Integer> columns;
    private final List<Row> rows;

    private CsvTable(Map<String, Integer> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a table; empty for a text that is none: no names on top, quotes that do not close, a cell without end.
     *
     * @param mostRows how many rows below the names are read; what follows is not looked at
     */
    public static Optional<CsvTable> read(String text, int mostRows) {
        int end = text.indexOf('\n');
        char separator = separator(end < 0 ? text : text.substring(0, end));
        return parse(text, separator, mostRows, new HashMap<>());
    }

    /**
     * Reads a table that may have no names on top: its columns are called "1", "2" and so on, up to
     * {@value #MOST_BARE_COLUMNS}, and what may be names is its first row. Empty as for {@link #read}.
     *
     * @param mostRows how many rows are read; what follows is not looked at
     */
    public static Optional<CsvTable> readBare(String text, int mostRows) {
        String telling = text.lines()
                .limit(LINES_THAT_TELL)
                .filter(line -> SEPARATORS.chars().anyMatch(each -> line.indexOf(each) >= 0))
                .findFirst()
                .orElse("");
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < MOST_BARE_COLUMNS; i++) {
            columns.put(Integer.toString(i + 1), i);
        }
        return parse(text, separator(telling), mostRows, columns);
    }

    private static Optional<CsvTable> parse(String text, char separator, int mostRows, Map<String, Integer> columns) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (columns.isEmpty()) {
                    for (int i = 0; i < line.size(); i++) {
                        columns.putIfAbsent(line.get(i).strip().toLowerCase(Locale.ROOT), i);
                    }
                } else if (rows.size() == mostRows) {
                    break;
                } else if (line.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                    return Optional.empty();
                } else {
                    rows.add(new Row(columns, line.toList(), parser.getCurrentLineNumber()));
                }
            }
            return columns.isEmpty() ? Optional.empty() : Optional.of(new CsvTable(columns, rows));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static char separator(String firstLine) {
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(firstLine, each) > count(firstLine, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** Whether there is a column of that name (lower case). */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The rows below the names. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "CsvTable of " + rows.size();
    }

    /** One row. */
    public static final class Row {
        private final Map<String, Integer> columns;
        private final List<String> cells;
        private final long line;

        private Row(Map<String, Integer> columns, List<String> cells, long line) {
            this.columns = columns;
            this.cells = cells;
            this.line = line;
        }

        /** The first of these columns that has something in this row; empty where none has. */
        public String get(String... names) {
            for (String name : names) {
                Integer column = columns.get(name);
                if (column != null
                        && column < cells.size()
                        && !cells.get(column).isBlank()) {
                    return cells.get(column).strip();
                }
            }
            return "";
        }

        /** The line where it ends, from 1. */
        public long line() {
            return line;
        }

        @Override
        public String toString() {
            return "Row " + line;
        }
    }
}
