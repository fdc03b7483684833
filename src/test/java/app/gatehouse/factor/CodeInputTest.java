/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"482913", "482 913", " 4 8 2 9 1 3 ", "482\u00a0913", "482\u2009913", "\t482913\n"})
    void passesOverSpaces(String typed) {
        assertArrayEquals(
                "482913".toCharArray(), CodeInput.digits(typed.toCharArray(), 6).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "      ",
                "48291",
                "4829133",
                "48291a",
                "+48291",
                "-48291",
                "48291.",
                "4829I3",
                "\u0664\u0668\u0662\u0669\u0661\u0663",
                "\uff14\uff18\uff12\uff19\uff11\uff13",
                "48291\u0663",
                "\u0968\u0968\u0968\u0968\u0968\u0968",
                "48291\ud835\udfcf"
            })
    void refusesEverythingElse(String typed) {
        assertEquals(Optional.empty(), CodeInput.digits(typed.toCharArray(), 6).map(String::new));
    }

    @Test
    void leavesWhatWasTypedAsItIs() {
        char[] typed = "48 2913".toCharArray();
        CodeInput.digits(typed, 6);
        assertArrayEquals("48 2913".toCharArray(), typed);
    }
}
