/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.factor.TokenEnrolment;
import app.gatehouse.otp.Hotp;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.otp.TimeCodes;
import app.gatehouse.people.Proof;
import app.gatehouse.scan.FoundCode;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.shell.Route;
import app.gatehouse.task.Background;
import app.gatehouse.testing.ForgetfulCamera;
import app.gatehouse.testing.HeldBackground;
import app.gatehouse.testing.InlineBackground;
import app.gatehouse.testing.ScriptedCameras;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolTokenViewModelTest {
    private static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final byte[] BYTES = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String HEX = "3132333435363738393031323334353637383930";

    private final ScriptedCameras cameras = new ScriptedCameras();
    private HeldBackground watching = new HeldBackground();
    private HeldBackground reading = new HeldBackground();
    private List<FoundCode> codes = List.of();
    private FactorScreens screens;
    private TokenEnrolment enrolment;
    private EnrolTokenViewModel viewModel;
    private String shown = "";
    private int wanted;

    @BeforeEach
    void build(@TempDir Path folder) throws Exception {
        screens = new FactorScreens(folder);
        screens.flow.begin(screens.proof(Proof.How.PASSWORD), false);
        enrolment = screens.gate.enrolment.startToken(screens.maria, screens.proof(Proof.How.PASSWORD));
        screens.flow.enrol(enrolment);
        open(new InlineBackground());
    }

    private void open(Background background) {
        viewModel = new EnrolTokenViewModel(
                screens.holder(),
                screens.flow,
                new LiveScanViewModel(
                        new LiveCamera(cameras, new ForgetfulCamera()),
                        (frame, effort) -> codes,
                        watching,
                        reading,
                        screens.gate.time,
                        screens.messages),
                background,
                screens.messages);
        viewModel.onScanned(key -> shown = new String(key), () -> wanted++);
    }

    @AfterEach
    void close() {
        viewModel.close();
        screens.close();
    }

    private void scan(String... texts) {
        codes = List.of(texts).stream()
                .map(text -> new FoundCode(text, List.of()))
                .toList();
        cameras.plugIn("Front camera");
        viewModel.getScan().start();
        while (viewModel.getScan().getState() == LiveScanViewModel.State.STARTING) {
            watching.finishOne();
        }
        reading.finishOne();
    }

    private void type(String key) {
        viewModel.typeKey(key.toCharArray());
        viewModel.leaveKey(key.toCharArray());
    }

    private char[] code(OtpParameters parameters, long ahead) {
        try (OtpSecret secret = OtpSecret.of(BYTES)) {
            if (!parameters.byTime()) {
                return new Hotp(parameters.algorithm(), parameters.digits()).code(secret, ahead);
            }
            TimeCodes made = TimeCodes.of(parameters);
            return made.code(secret, made.step(screens.gate.time.now()) + ahead);
        }
    }

    private boolean isOn() throws Exception {
        return screens.gate.factors.token(screens.maria.id()).isPresent();
    }

    @Test
    void theQrCodeFillsEverythingIn() {
        scan("otpauth://hotp/Feitian:1?secret=" + KEY + "&counter=7&digits=8&algorithm=SHA256");
        TokenForm form = viewModel.getForm();
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", shown);
        assertEquals(TokenForm.Source.SCANNED, form.getSource());
        assertEquals(
                Optional.of(OtpParameters.hotp(OtpAlgorithm.SHA256, 8, 7)),
                form.parameters().get());
        assertEquals("Type the 8 digits that the token shows now.", viewModel.askText());
        assertEquals(LiveScanViewModel.State.FOUND, viewModel.getScan().getState());
        viewModel.getScan().goOn();
        assertEquals(1, wanted);
    }

    @Test
    void aQrCodeThatHoldsNoUsableKeyIsNamedAndTheSearchGoesOn() {
        scan("https://example.com/");
        assertEquals("This QR code is not a sign-in code.", viewModel.getScan().getMessage());
        assertEquals("", shown);
        assertFalse(viewModel.getForm().readyProperty().get());
    }

    @Test
    void twoKeysInOnePictureAreNotTaken() {
        scan("otpauth://totp/a?secret=" + KEY, "otpauth://totp/b?secret=" + KEY);
        assertEquals(
                "Hold one QR code alone inside the frame.", viewModel.getScan().getMessage());
        assertEquals("", shown);
    }

    @Test
    void steamsLettersAreNoTokensDigits() {
        scan("steam://" + KEY);
        assertEquals(
                "Gatehouse cannot check the codes of this key. Use another one.",
                viewModel.getScan().getMessage());
    }

    @Test
    void theFirstCodePutsATypedKeyInForce() throws Exception {
        type("gezd gnbv-gy3t qojq gezd gnbv gy3t qojq");
        char[] code = code(OtpParameters.ISSUED, 0);
        viewModel.confirm(code);
        assertTrue(isOn());
        assertEquals(Route.SAVE_BACKUP_CODES, screens.navigator.last());
        assertArrayEquals(new char[6], code);
    }

    @Test
    void whatIsHeldUpWhileACodeIsCheckedTakesNotThePlaceOfTheKey() throws Exception {
        viewModel.close();
        enrolment = screens.gate.enrolment.startToken(screens.maria, screens.proof(Proof.How.PASSWORD));
        screens.flow.enrol(enrolment);
        watching = new HeldBackground();
        reading = new HeldBackground();
        HeldBackground checking = new HeldBackground();
        open(checking);
        type(KEY);
        viewModel.confirm(code(OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0), 5000));
        assertTrue(viewModel.isChecking());
        scan("otpauth://hotp/Other:1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&counter=0");
        assertEquals("", shown);
        assertEquals(TokenForm.Source.TYPED, viewModel.getForm().getSource());
        checking.finishOne();
        assertFalse(viewModel.isChecking());
    }

    @Test
    void aKeyInHexIsTheSameKey() throws Exception {
        type(HEX);
        viewModel.getForm().parameters().digitsProperty().set(8);
        viewModel.confirm(code(OtpParameters.totp(OtpAlgorithm.SHA1, 8, 30), 0));
        assertTrue(isOn());
    }

    @Test
    void aWrongCodeSaysWhatToDoAndTheNextOneIsTried() throws Exception {
        type(KEY);
        try (OtpSecret secret = OtpSecret.of(BYTES)) {
            viewModel.confirm(screens.gate.wrongCode(secret));
        }
        assertEquals("That code does not match. Compare the key, then type the next code.", viewModel.getMessage());
        assertEquals(1, viewModel.getWrongCodes());
        assertFalse(viewModel.isChecking());
        viewModel.typing();
        assertEquals("", viewModel.getMessage());
        viewModel.confirm(code(OtpParameters.ISSUED, 0));
        assertTrue(isOn());
    }

    @Test
    void aTokenWithAButtonThatIsFarAheadIsAskedForTwoCodes() throws Exception {
        type(KEY);
        viewModel.getForm().parameters().typeProperty().set(OtpType.HOTP);
        OtpParameters counter = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
        viewModel.confirm(code(counter, 400));
        assertTrue(viewModel.isSecond());
        assertFalse(isOn());
        assertEquals("Press its button again and type the next code.", viewModel.askText());
        viewModel.confirm(code(counter, 401));
        assertTrue(isOn());
    }

    @Test
    void anotherKeyAsksForTheFirstCodeAgain() {
        type(KEY);
        viewModel.getForm().parameters().typeProperty().set(OtpType.HOTP);
        viewModel.confirm(code(OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0), 400));
        assertTrue(viewModel.isSecond());
        viewModel.typeKey(KEY.toCharArray());
        assertFalse(viewModel.isSecond());
    }

    @Test
    void aKeyThatIsUsedHereIsRefusedWithoutSayingWhose() throws Exception {
        try (OtpSecret own = screens.gate.enrol(screens.gate.add("jan.novak"))) {
            char[] text = own.keyText();
            viewModel.typeKey(text);
            viewModel.confirm(screens.gate.code(own));
        }
        assertEquals("This key cannot be used here. Take another token or key.", viewModel.getMessage());
        assertFalse(isOn());
    }

    @Test
    void aShortKeyIsWarnedOfAndTaken() {
        type("GEZDGNBVGY3TQOJQ");
        assertEquals(
                "This key is short. You can use it, but a longer one is harder to work out.",
                viewModel.getForm().warningProperty().get());
        assertTrue(viewModel.getForm().readyProperty().get());
    }

    @Test
    void whatIsNeitherKeyNorKnownNumberIsSaid() {
        type("2308563");
        assertEquals(
                "This is no whole key, and no token with this number waits here. Compare it.",
                viewModel.getForm().keyErrorProperty().get());
        type("GEZD1");
        assertTrue(viewModel.getForm().keyErrorProperty().get().startsWith("A setup key has no “1” (character 5)."));
    }

    @Test
    void theNumberOfATokenInTheStockIsEnough() throws Exception {
        screens.gate.stockToken("FT1002345");
        type("ft-100 2345");
        TokenForm form = viewModel.getForm();
        assertEquals(TokenForm.Source.STOCK, form.getSource());
        assertEquals("", form.keyErrorProperty().get());
        assertTrue(form.readyProperty().get());
        assertEquals(1, wanted);
        assertEquals("Type the 6 digits that the token shows now.", viewModel.askText());

        OtpParameters counter = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
        viewModel.confirm(code(counter, 40));
        assertTrue(viewModel.isSecond());
        assertEquals("Type the next code that it shows.", viewModel.askText());
        viewModel.confirm(code(counter, 41));
        assertTrue(isOn());
        assertEquals(
                "FT1002345",
                screens.gate
                        .factors
                        .token(screens.maria.id())
                        .orElseThrow()
                        .serial()
                        .orElseThrow()
                        .value());
    }

    @Test
    void aNumberThatWasChangedIsLookedUpAgain() throws Exception {
        screens.gate.stockToken("FT1002345");
        type("FT1002345");
        viewModel.typeKey("FT1002346".toCharArray());
        assertFalse(viewModel.getForm().readyProperty().get());
        char[] code = code(OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0), 0);
        viewModel.confirm(code);
        assertFalse(isOn());
        viewModel.leaveKey("FT1002346".toCharArray());
        assertTrue(viewModel.getForm().keyErrorProperty().get().startsWith("A setup key has no “1” (character 3)."));
    }

    @Test
    void aTokenInTheStockThatSomebodyElseUsesIsRefused() throws Exception {
        screens.gate.enrolToken(screens.gate.add("jan.novak"), 6).close();
        screens.gate.stockToken("FT1002345");
        type("FT1002345");
        assertEquals("This key cannot be used here. Take another token or key.", viewModel.getMessage());
        assertFalse(viewModel.getForm().readyProperty().get());
    }

    @Test
    void asksHowAKeyIsWrittenThatCanBeReadInTwoWays() {
        String both = "ABCD2345".repeat(5);
        type(both);
        TokenForm form = viewModel.getForm();
        assertTrue(form.writingAskedProperty().get());
        assertFalse(form.readyProperty().get());
        form.writingProperty().set(KeyText.Form.HEX);
        type(both);
        assertTrue(form.readyProperty().get());
        try (OtpSecret key = form.copyKey()) {
            assertEquals(160, key.bits());
        }
        type("");
        assertFalse(form.writingAskedProperty().get());
    }

    @Test
    void aPeriodThatIsNoNumberKeepsItFromBeingReady() {
        type(KEY);
        viewModel.getForm().parameters().periodProperty().set("soon");
        assertEquals(
                "Type a whole number.",
                viewModel.getForm().numberErrorProperty().get());
        assertFalse(viewModel.getForm().readyProperty().get());
        char[] code = "123456".toCharArray();
        viewModel.confirm(code);
        assertArrayEquals(new char[6], code);
    }

    @Test
    void wipesTheKeyAndLetsTheCameraGoWhenLeft() {
        scan("https://example.com/");
        assertEquals(1, cameras.open());
        type(KEY);
        viewModel.close();
        watching.finishOne();
        assertEquals(Optional.empty(), screens.flow.tokenEnrolment());
        assertThrows(IllegalStateException.class, () -> viewModel.getForm().copyKey());
    }

    @Test
    void goesBackToTheChoice() {
        viewModel.back();
        assertEquals(Route.CHOOSE_METHOD, screens.navigator.last());
        assertEquals(Optional.empty(), screens.flow.tokenEnrolment());
    }

    @Test
    void tellsWhoComesWithoutAnEnrolmentToBeginAgain() {
        screens.flow.dropEnrolment();
        open(new InlineBackground());
        assertEquals(
                "That took too long, or too many codes were wrong. Go back and begin again.", viewModel.getMessage());
    }
}
