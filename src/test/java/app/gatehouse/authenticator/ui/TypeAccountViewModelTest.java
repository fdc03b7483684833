/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import static app.gatehouse.authenticator.ui.AccountScreens.KEY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.authenticator.Account;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.testing.IndependentCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeAccountViewModelTest {
    private AccountScreens screens;
    private TypeAccountViewModel typing;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        screens = new AccountScreens(folder);
        typing = screens.typing();
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private void key(String key) {
        typing.typeKey(key.toCharArray());
    }

    private String code() {
        String code = IndependentCode.of(KEY, screens.gate.time.now());
        return code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void forgivesSpacesDashesAndSmallLettersAndShowsTheCodeToCompare() {
        typing.issuerProperty().set("Coolant portal");
        assertTrue(typing.isAddOff());
        char[] typed = "gezd gnbv-gy3t qojq GEZD\u2011GNBV GY3T QOJQ".toCharArray();
        typing.typeKey(typed);
        assertArrayEquals(new char[typed.length], typed);
        assertEquals(code(), typing.getCode());
        assertFalse(typing.isAddOff());
        screens.gate.time.pass(Duration.ofSeconds(30));
        screens.ticker.beat();
        assertEquals(code(), typing.getCode());
    }

    @ParameterizedTest
    @CsvSource({"NB2W 85DF, 8, 6", "GEZ!, !, 4", "0, 0, 1", "🔑, 🔑, 1"})
    void namesTheLetterThatNoKeyHas(String key, String letter, int place) {
        key(key);
        assertEquals(
                "A setup key has no “" + letter + "” (character " + place
                        + "). It has the letters A to Z and the digits 2 to 7.",
                typing.getKeyError());
        assertEquals("––– –––", typing.getCode());
    }

    @Test
    void aShortKeyIsTakenOnceThePersonGoesOn() {
        typing.issuerProperty().set("x");
        key("NB2W 45DF OIZA");
        assertEquals("––– –––", typing.getCode());
        assertTrue(typing.isAddOff());
        typing.leaveKey(false);
        assertTrue(typing.getCode().matches("[0-9]{3} [0-9]{3}"));
        assertEquals("This key is shorter than usual. Compare the code before you add it.", typing.getKeyWarning());
        assertFalse(typing.isAddOff());
        key("NB2W 45DF OIZAX");
        assertEquals("", typing.getKeyWarning());
        assertTrue(typing.isAddOff());
    }

    @Test
    void aKeyThatIsCutOffIsNamedOnceThePersonGoesOn() {
        key("GEZDGNBVGY3TQOJQG");
        assertEquals("", typing.getKeyError());
        typing.leaveKey(false);
        assertEquals("A letter is missing, or there is one too many. Compare the key.", typing.getKeyError());
        key("");
        typing.leaveKey(true);
        assertEquals("", typing.getKeyError());
    }

    @Test
    void aKeyOfFourKilobytesIsNoKey() {
        key("A".repeat(4096));
        assertEquals("This key is too long to be one. Compare it.", typing.getKeyError());
        assertTrue(typing.isAddOff());
    }

    @Test
    void needsAServiceOrAnAccount() {
        key(KEY);
        assertTrue(typing.isAddOff());
        typing.nameProperty().set("maria");
        assertFalse(typing.isAddOff());
        typing.nameProperty().set("  ");
        assertTrue(typing.isAddOff());
    }

    @Test
    void keepsWhatWasTyped() throws Exception {
        typing.issuerProperty().set("Coolant portal");
        typing.nameProperty().set("maria.kowalska");
        key(KEY);
        typing.parameters().digitsProperty().set(8);
        typing.parameters().algorithmProperty().set(OtpAlgorithm.SHA256);
        typing.parameters().periodProperty().set(" 60 ");
        assertEquals("Eight digits, new code every 60 s, SHA-256", typing.getSummary());
        typing.add();
        assertEquals(
                List.of(new Account(
                        1, "Coolant portal", "maria.kowalska", OtpParameters.totp(OtpAlgorithm.SHA256, 8, 60), false)),
                screens.accounts());
        assertEquals(List.of("Coolant portal added."), screens.dialogs.toasts);
        assertEquals("close", screens.navigator.last());
    }

    @ParameterizedTest
    @CsvSource({"0", "86401", "-30", "x", "''", "1.5", "99999999999999999999"})
    void aPeriodThatIsNoneIsNotTaken(String period) {
        typing.issuerProperty().set("x");
        key(KEY);
        typing.parameters().periodProperty().set(period);
        assertEquals("Type a whole number", typing.getSummary());
        assertTrue(typing.isAddOff());
    }

    @Test
    void knowsCountersAndLetters() {
        key(KEY);
        typing.parameters().typeProperty().set(OtpType.HOTP);
        assertEquals("Six digits, new code when asked for", typing.getSummary());
        assertEquals("755 224", typing.getCode());
        typing.parameters().counterProperty().set("-1");
        assertEquals("––– –––", typing.getCode());
        typing.parameters().typeProperty().set(OtpType.STEAM);
        assertEquals("Five letters, new code every 30 s", typing.getSummary());
        assertTrue(typing.getCode().matches("[2-9B-Y]{5}"));
    }

    @Test
    void refusesWhatIsThereAndWhatGatehouseVerifies() throws Exception {
        screens.add("totp/GitHub:m?secret=" + KEY);
        typing.issuerProperty().set("Again");
        key(KEY);
        typing.add();
        assertEquals("You have an account with this key already.", typing.getMessage());
        OtpSecret own = screens.gate.enrol(screens.maria);
        typing.typeKey(own.keyText());
        assertEquals("", typing.getMessage());
        typing.add();
        assertTrue(typing.getMessage().startsWith("This is a key that Gatehouse itself asks for at sign-in."));
        assertEquals(1, screens.accounts().size());
        assertEquals(List.of(), screens.dialogs.toasts);
    }

    @Test
    void isFilledInWithWhatWasRead() throws Exception {
        OtpAuthUri read = AccountScreens.uri("otpauth://totp/GitHub:maria?secret=" + KEY + "&digits=7&period=15");
        screens.flow.confirm(read);
        assertEquals(DialogRoute.TYPE_ACCOUNT, screens.navigator.last());
        TypeAccountViewModel filled = screens.typing();
        assertEquals("GitHub", filled.issuerProperty().get());
        assertEquals("maria", filled.nameProperty().get());
        assertEquals(KEY, new String(filled.foundKey()).replace(" ", ""));
        filled.typeKey(filled.foundKey());
        filled.add();
        assertEquals(
                OtpParameters.totp(OtpAlgorithm.SHA1, 7, 15),
                screens.accounts().get(0).parameters());
        filled.close();
        assertThrows(IllegalStateException.class, read.secret()::copy);
    }

    @Test
    void namesThatWereReadStandInTheFormAsTheyWouldInTheList() throws Exception {
        String label = "%E2%80%AEbuHtiG:" + "m".repeat(7_000);
        screens.flow.confirm(AccountScreens.uri("otpauth://totp/" + label + "?secret=" + KEY));
        TypeAccountViewModel filled = screens.typing();
        assertEquals("buHtiG", filled.issuerProperty().get());
        assertEquals("m".repeat(120), filled.nameProperty().get());
        filled.close();
    }

    @Test
    void closingStopsTheBeatAndLetsGo() {
        typing.issuerProperty().set("Coolant portal");
        key(KEY);
        String shown = typing.getCode();
        typing.close();
        assertEquals(0, screens.ticker.listeners());
        assertEquals(List.of(), app.gatehouse.testing.Reachable.holdersOf(shown, typing));
        assertEquals("", typing.issuerProperty().get());
    }
}
