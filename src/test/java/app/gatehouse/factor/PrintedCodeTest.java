/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrintedCodeTest {
    private static final UUID HERE = UUID.fromString("6f1d2c3b-4a59-6877-8695-a4b3c2d1e0f1");
    private static final String START = "GH1:6F1D2C3B4A5968778695A4B3C2D1E0F1:";

    @Test
    void whatIsWrittenIsRead() {
        char[] digits = "00561284".toCharArray();
        String text = new String(PrintedCode.write(HERE, new BackupCode(3, 10, digits, Optional.empty())));
        assertEquals(START + "3:10:00561284", text);

        PrintedCode code = PrintedCode.read(text).orElseThrow();
        assertTrue(code.isOf(HERE));
        assertFalse(code.isOf(UUID.fromString("6f1d2c3b-4a59-6877-8695-a4b3c2d1e0f2")));
        assertEquals(3, code.setNumber());
        assertEquals(10, code.number());
        assertArrayEquals(digits, code.digits());
    }

    @Test
    void nothingElseIsRead() {
        for (String text : List.of(
                "",
                "GH1:",
                "gh1:6F1D2C3B4A5968778695A4B3C2D1E0F1:3:10:00561284",
                "GH2:6F1D2C3B4A5968778695A4B3C2D1E0F1:3:10:00561284",
                " " + START + "3:10:00561284",
                START + "3:10:00561284\n",
                START + "3:10:0056128",
                START + "3:10:005612840",
                START + "3:10:0056128x",
                START + "3:10:\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667",
                START + "3:0:00561284",
                START + "3:100:00561284",
                START + "03:10:00561284",
                START + "-3:10:00561284",
                START + "4294967299:10:00561284",
                START.toLowerCase(java.util.Locale.ROOT) + "3:10:00561284",
                START + "3:10:00561284:1",
                "GH1:6F1D2C3B-4A59-6877-8695-A4B3C2D1E0F1:3:10:00561284",
                "otpauth://totp/x?secret=MFRGG",
                START + "3".repeat(100_000) + ":10:00561284")) {
            assertTrue(PrintedCode.read(text).isEmpty(), text.substring(0, Math.min(60, text.length())));
        }
    }

    @Test
    void aClosedOneIsWipedAndNoneSaysItsDigits() {
        PrintedCode code = PrintedCode.read(START + "3:10:00561284").orElseThrow();
        assertFalse(code.toString().contains("00561284"));
        code.close();
        assertArrayEquals(new char[8], code.digits());
    }
}
