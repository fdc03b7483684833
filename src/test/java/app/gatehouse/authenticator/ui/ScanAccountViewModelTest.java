/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.scan.ui.Verdict;
import app.gatehouse.shell.DialogRoute;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanAccountViewModelTest {
    private static final String ACCOUNT = "otpauth://totp/Coolant:jonas?secret=" + AccountScreens.KEY;

    @TempDir
    Path folder;

    private AccountScreens screens;
    private ImportFlow importing;
    private ScanAccountViewModel scan;

    @BeforeEach
    void open() throws Exception {
        screens = new AccountScreens(folder);
        importing = new ImportFlow(screens.flow, screens.navigator, screens.dialogs, screens.messages);
        scan = new ScanAccountViewModel(screens.flow, importing, screens.messages);
    }

    @AfterEach
    void close() {
        scan.close();
        screens.close();
    }

    @Test
    void oneAccountIsShownFilledInOnceItWasSeen() {
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, scan.judge(List.of(ACCOUNT)));
        assertEquals(List.of(), screens.navigator.steps);
        found.then().run();
        assertEquals(List.of(DialogRoute.TYPE_ACCOUNT), screens.navigator.steps);
        assertEquals("Coolant", screens.flow.found().orElseThrow().issuer());
        scan.close();
        assertTrue(
                screens.flow.found().orElseThrow().format().contains(AccountScreens.KEY),
                "it is the flow's, and not wiped with the dialog");
    }

    @Test
    void severalCodesAtOnceArePreviewed() throws Exception {
        Verdict.Found found = assertInstanceOf(
                Verdict.Found.class, scan.judge(List.of(ACCOUNT, "otpauth://totp/Payroll:jonas?secret=MZXW6YTI")));
        found.then().run();
        assertEquals(List.of(DialogRoute.IMPORT_ACCOUNTS), screens.navigator.steps);
        assertEquals(2, previewed());
    }

    @Test
    void anExportIsCollectedInAnyOrderAndSaysWhatIsMissing() throws Exception {
        assertEquals(new Verdict.More("Part 3 of 3. Now hold up the next one."), scan.judge(List.of(part(2, 7))));
        assertEquals(new Verdict.More("Part 3 of 3. Now hold up the next one."), scan.judge(List.of(part(2, 7))));
        assertEquals(new Verdict.More("2 of 3 parts are here. Now hold up part 2."), scan.judge(List.of(part(0, 7))));
        assertEquals(
                new Verdict.Refused("This code belongs to another export. Finish this one first."),
                scan.judge(List.of(part(1, 8))));
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, scan.judge(List.of(part(1, 7))));
        found.then().run();
        assertEquals(List.of(DialogRoute.IMPORT_ACCOUNTS), screens.navigator.steps);
        assertEquals(3, previewed());
    }

    @Test
    void severalMissingPartsAreNamed() {
        scan.judge(List.of(part(2, 7, 5)));
        assertEquals(
                new Verdict.More("2 of 5 parts are here. Now hold up one of these parts: 1, 4, 5."),
                scan.judge(List.of(part(1, 7, 5))));
    }

    @Test
    void whatIsNoAccountIsNamedAndForgotten() {
        assertEquals(
                new Verdict.Refused("This is a printed backup code. Use it at the sign-in screen."),
                scan.judge(List.of("GH1:ABCD:1:1:12345678")));
        assertEquals(
                new Verdict.Refused("This QR code is not a sign-in code."),
                scan.judge(List.of("https://shop.example/")));
    }

    @Test
    void theOtherWaysAreOneTouchAway() {
        scan.instead(AddWay.TYPE);
        assertEquals(List.of(DialogRoute.TYPE_ACCOUNT), screens.navigator.steps);
    }

    @Test
    void whatWasFoundAndNotHandedOnIsWiped() {
        Verdict.Found found = assertInstanceOf(Verdict.Found.class, scan.judge(List.of(ACCOUNT)));
        scan.close();
        assertTrue(screens.flow.found().isEmpty());
        assertInstanceOf(Verdict.Found.class, found);
    }

    private int previewed() throws Exception {
        try (ImportSource source = importing.take().orElseThrow()) {
            return assertInstanceOf(ImportResult.Read.class, source.read(Optional.empty()))
                    .entries()
                    .size();
        }
    }

    private static String part(int index, int id) {
        return part(index, id, 3);
    }

    private static String part(int index, int id, int size) {
        byte[] part = {
            10,
            10,
            10,
            6,
            1,
            2,
            3,
            4,
            5,
            (byte) (index + 1),
            48,
            2,
            16,
            1,
            24,
            (byte) size,
            32,
            (byte) index,
            40,
            (byte) id
        };
        return "otpauth-migration://offline?data="
                + URLEncoder.encode(Base64.getEncoder().encodeToString(part), StandardCharsets.UTF_8);
    }
}
