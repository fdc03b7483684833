/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentLineTest {
    private static Optional<List<String>> read(String line) {
        return ArgumentLine.read(line);
    }

    @Test
    void spacesPartAndQuotesHold() {
        assertEquals(Optional.of(List.of("/opt/mes", "--line", "4 b", "")), read("  /opt/mes --line \"4 b\" \"\" "));
        assertEquals(Optional.of(List.of("a\"b c")), read("\"a\"\"b c\""));
        assertEquals(Optional.of(List.of()), read("  "));
    }

    @Test
    void nothingElseHasAMeaning() {
        assertEquals(
                Optional.of(List.of("C:\\mes\\m.exe", "$HOME", "'a", "b'", ";", "|", "*")),
                read("C:\\mes\\m.exe $HOME 'a b' ; | *"));
    }

    @Test
    void anOpenQuoteOrATooLongLineIsNone() {
        assertEquals(Optional.empty(), read("/opt/mes \"a"));
        assertEquals(Optional.empty(), read("x".repeat(ArgumentLine.LONGEST + 1)));
        assertEquals(Optional.empty(), read("/opt/\0mes"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (List<String> arguments :
                List.of(List.of("/opt/mes", "", " ", "\"", "a\"b", "x y", "\t", "\\", "\"\""), List.<String>of())) {
            assertEquals(Optional.of(arguments), read(ArgumentLine.write(arguments)));
        }
    }
}
