/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.people.Role;
import app.gatehouse.roster.PeopleFileFailure.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleCsvTest {
    private static final String NAMES = "Name,Username,E-mail,Role\n";

    private static List<PeopleLine> read(String text) throws PeopleFileFailure {
        return PeopleCsv.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PeopleLine.Good good(PeopleLine line) {
        return (PeopleLine.Good) line;
    }

    private static PeopleLine.Bad bad(PeopleLine line) {
        return (PeopleLine.Bad) line;
    }

    private static List<PeopleFault> faults(PeopleLine line) {
        return bad(line).problems().stream().map(PeopleLine.Problem::fault).toList();
    }

    private static String detail(PeopleLine line) {
        return bad(line).problems().get(0).detail();
    }

    @Test
    void aLineIsSomebodyToAdd() throws Exception {
        PeopleLine.Good line = good(read(NAMES + "Elena Petrova,Elena.Petrova,elena@plant.example,Shift leader\n")
                .get(0));
        assertEquals(2, line.line());
        assertEquals("Elena Petrova", line.person().name());
        assertEquals("elena.petrova", line.person().username().value());
        assertEquals(Optional.of("elena@plant.example"), line.person().email());
        assertEquals(Role.SHIFT_LEADER, line.role());
    }

    @ParameterizedTest
    @CsvSource({
        "Operator, OPERATOR",
        "'', OPERATOR",
        "shift leader, SHIFT_LEADER",
        "SHIFT_LEADER, SHIFT_LEADER",
        "Shiftleader, SHIFT_LEADER",
        "administrator, ADMINISTRATOR"
    })
    void aRoleIsReadHoweverItIsWritten(String written, Role role) throws Exception {
        assertEquals(role, good(read(NAMES + "A,a,," + written).get(0)).role());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role;e-mail;username;name\nOperator;;zoë;Zoë Müller",
                "Login\tFull name\nzoë\tZoë Müller",
                "\"Surname\",\"Given name\",\"Phone\",\"User\"\n\"Müller\",\"Zoë\",\"+49 1\",\"zoë\"",
                "Benutzername;Vorname;Nachname;Rolle\nzoë;Zoë;Müller;",
                "\n\nname , username\n\n  Zoë Müller , zoë \n\n"
            })
    void columnsStandInAnyOrderWithAnySeparator(String text) throws Exception {
        PeopleLine.Good line = good(read(text).get(0));
        assertEquals("Zoë Müller", line.person().name());
        assertEquals("zoë", line.person().username().value());
    }

    @Test
    void aMarkInFrontQuotesAndOldAlphabetsAreRead() throws Exception {
        String text = "Name;Username\r\n\"Šimić; Jürgen \"\"Jü\"\"\";jü\r\n";
        for (String charset : List.of("UTF-8", "UTF-16LE", "windows-1252")) {
            String marked = charset.startsWith("UTF") ? "\uFEFF" + text : text;
            String simple = charset.equals("windows-1252") ? marked.replace("ć", "c") : marked;
            PeopleLine.Good line = good(
                    PeopleCsv.read(simple.getBytes(Charset.forName(charset))).get(0));
            assertTrue(line.person().name().endsWith("; Jürgen \"Jü\""), charset);
            assertTrue(line.person().name().startsWith("Šimi"), charset);
        }
    }

    @Test
    void everythingThatIsWrongIsSaidWithItsLine() throws Exception {
        List<PeopleLine> lines = read(NAMES
                + ",,nobody,Leader\n"
                + "\n"
                + "A,a,,\n"
                + "x".repeat(101) + "," + "y".repeat(65) + ",,\n"
                + "A\u0007,b\u0007,,\n");
        assertEquals(List.of(2, 4, 5, 6), lines.stream().map(PeopleLine::line).toList());
        assertEquals(
                List.of(
                        PeopleFault.NAME_EMPTY,
                        PeopleFault.USERNAME_EMPTY,
                        PeopleFault.EMAIL_WRONG,
                        PeopleFault.ROLE_UNKNOWN),
                faults(lines.get(0)));
        assertEquals("nobody", bad(lines.get(0)).problems().get(2).detail());
        assertEquals("Leader", bad(lines.get(0)).problems().get(3).detail());
        assertEquals(List.of(PeopleFault.NAME_TOO_LONG, PeopleFault.USERNAME_TOO_LONG), faults(lines.get(2)));
        assertEquals("100", detail(lines.get(2)));
        assertEquals(List.of(PeopleFault.NAME_NOT_TEXT, PeopleFault.USERNAME_NOT_TEXT), faults(lines.get(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-x", "@sum(A1)", "|x", "%0", "＝1"})
    void aCellThatIsAFormulaIsRefused(String cell) throws Exception {
        assertTrue(faults(read(NAMES + cell + ",a,,").get(0)).contains(PeopleFault.FORMULA));
        assertTrue(faults(read(NAMES + "A," + cell + ",,").get(0)).contains(PeopleFault.FORMULA));
        assertTrue(faults(read(NAMES + "A,a,," + cell).get(0)).contains(PeopleFault.FORMULA));
        assertEquals(cell, detail(read(NAMES + cell + ",a,,").get(0)));
    }

    @Test
    void aFormulaInAColumnThatIsNotReadDoesNoHarm() throws Exception {
        good(read("Name,Username,Phone\nA,a,+49 1\n").get(0));
    }

    @Test
    void theSecondOfTwoWithOneUsernameIsLeftOut() throws Exception {
        List<PeopleLine> lines = read(NAMES + "A,maria,,\nB,jan,,\nC, MARIA ,,\n");
        good(lines.get(0));
        assertEquals(List.of(PeopleFault.USERNAME_TWICE), faults(lines.get(2)));
        assertEquals("2", detail(lines.get(2)));
        assertEquals("C", bad(lines.get(2)).name());
    }

    @Test
    void aCommaWithoutQuotesIsSeen() throws Exception {
        List<PeopleLine> lines = read(NAMES + "Petrova, Elena,elena,e@plant.example,Operator\n");
        assertEquals(List.of(PeopleFault.TOO_MANY_CELLS), faults(lines.get(0)));
    }

    @Test
    void whatIsShownOfALineIsCutAndClean() throws Exception {
        PeopleLine line = read(NAMES + "N\u202eX,a,," + "r".repeat(500)).get(0);
        assertEquals("N X", bad(line).name());
        assertEquals(61, detail(line).length());
    }

    @ParameterizedTest
    @CsvSource({"'', NOT_A_LIST", "'Name,Role\nA,Operator', NO_NAMES", "'a,\"b', NOT_A_LIST", "'Elena,elena', NO_NAMES"
    })
    void whatIsNoListOfPeopleIsRefused(String text, Reason reason) {
        assertEquals(
                reason, assertThrows(PeopleFileFailure.class, () -> read(text)).reason());
    }

    @Test
    void aPictureIsNoList() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertEquals(
                Reason.NOT_A_LIST,
                assertThrows(PeopleFileFailure.class, () -> PeopleCsv.read(picture))
                        .reason());
    }

    @Test
    void fiveThousandLinesAreReadAndOneMoreIsTooMany() throws Exception {
        StringBuilder text = new StringBuilder(NAMES);
        for (int i = 0; i < PeopleCsv.MOST_LINES; i++) {
            text.append("Person ")
                    .append(i)
                    .append(",p")
                    .append(i)
                    .append(",p")
                    .append(i)
                    .append("@plant.example,\n");
        }
        assertEquals(PeopleCsv.MOST_LINES, read(text.toString()).size());
        text.append("One,more,,\n");
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(PeopleFileFailure.class, () -> read(text.toString()))
                        .reason());
        assertEquals(
                Reason.TOO_LARGE,
                assertThrows(PeopleFileFailure.class, () -> PeopleCsv.read(new byte[PeopleCsv.MOST_BYTES + 1]))
                        .reason());
    }
}
