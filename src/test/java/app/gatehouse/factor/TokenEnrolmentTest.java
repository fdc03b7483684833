/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import app.gatehouse.testing.IndependentCode;
import app.gatehouse.testing.TestGate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEnrolmentTest {
    private static final byte[] KEY = "a token that was bought".getBytes(StandardCharsets.US_ASCII);
    private static final OtpParameters BY_COUNTER = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 0);
    private static final TokenSerial SERIAL = TokenSerial.of("FT-100 2345").orElseThrow();

    private final TokenStockStore stock = new TokenStockStore();
    private TestGate gate;
    private Person maria;
    private Person jan;

    @BeforeEach
    void station(@TempDir Path folder) throws Exception {
        gate = new TestGate(folder);
        maria = gate.add("maria");
        jan = gate.add("jan");
    }

    @AfterEach
    void close() {
        gate.close();
    }

    private TokenEnrolment start(Person person, Proof.How how) throws Exception {
        return gate.enrolment.startToken(person, new Proof(person.id(), how, gate.time));
    }

    private TokenEnrolment start() throws Exception {
        return start(maria, Proof.How.PASSWORD);
    }

    private static KeyAnswer offer(TokenEnrolment token, OtpParameters parameters, byte[] key) throws Exception {
        try (OtpSecret secret = OtpSecret.of(key)) {
            return token.offer(parameters, secret);
        }
    }

    private static char[] counter(long counter) {
        return IndependentCode.of(KEY, "HmacSHA1", 6, counter).toCharArray();
    }

    private void enrol(Person person, byte[] key) throws Exception {
        try (TokenEnrolment token = start(person, Proof.How.PASSWORD)) {
            assertEquals(KeyAnswer.OFFERED, offer(token, BY_COUNTER, key));
            char[] code = IndependentCode.of(key, "HmacSHA1", 6, 0).toCharArray();
            assertEquals(Activation.ACTIVATED, token.confirm(code));
        }
    }

    private void stock(TokenSerial serial, byte[] key) throws Exception {
        gate.vaults.vault.write(handle -> {
            try (TokenKey added = new TokenKey(Optional.of(serial), BY_COUNTER, OtpSecret.of(key))) {
                return stock.add(handle, added, gate.time.now());
            }
        });
    }

    private int stocked() throws Exception {
        return gate.vaults.vault.read(stock::list).size();
    }

    private List<AuditEvent> events() throws Exception {
        List<AuditEvent> events = new ArrayList<>();
        gate.vaults.audit.verify(record -> events.add(record.event()));
        return events;
    }

    private static byte[] account(Person person) {
        return ("an account of " + person.username().value()).getBytes(StandardCharsets.US_ASCII);
    }

    private void keep(Person person) throws Exception {
        try (OtpAuthUri uri = new OtpAuthUri("Shop", "me", OtpSecret.of(account(person)), OtpParameters.ISSUED)) {
            gate.accounts.add(person.id(), List.of(uri));
        }
    }

    @Test
    void theFirstValidCodeActivatesDurablyWithTenBackupCodes() throws Exception {
        try (TokenEnrolment token = start()) {
            assertEquals(OptionalInt.empty(), token.digits());
            assertEquals(KeyAnswer.OFFERED, offer(token, BY_COUNTER, KEY));
            assertEquals(OptionalInt.of(6), token.digits());
            assertEquals(Activation.MALFORMED, token.confirm("12345".toCharArray()));
            assertEquals(Activation.WRONG, token.confirm(counter(5000)));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(0)));
            assertEquals(Activation.OVER, token.confirm(counter(1)));
        }
        gate.restart();
        assertEquals(List.of(Method.TOKEN), gate.factors.methods(maria.id()));
        assertEquals(
                new TokenFactor(gate.time.now(), 6, Optional.empty()),
                gate.factors.token(maria.id()).orElseThrow());
        assertEquals(10, gate.backupCodes.unsaved(maria.id()).size());
    }

    @Test
    void theLogNamesTheToken() throws Exception {
        int seen = events().size();
        enrol(maria, KEY);
        AuditEvent on = events().get(seen);
        assertEquals(AuditKind.MFA_ON, on.kind());
        assertEquals(Map.of("method", "TOKEN"), on.details());
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 400, 999})
    void aButtonThatWasPressedOftenNeedsTwoCodesInARow(long pressed) throws Exception {
        try (TokenEnrolment token = start()) {
            offer(token, BY_COUNTER, KEY);
            assertEquals(Activation.NEXT_CODE, token.confirm(counter(pressed)));
            assertEquals(Activation.NEXT_CODE, token.confirm(counter(pressed)), "the same one again");
            assertEquals(KeyAnswer.OFFERED, offer(token, BY_COUNTER, KEY));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(pressed + 1)));
        }
    }

    @Test
    void nineAheadNeedsOneAndAThousandAheadIsNotFound() throws Exception {
        try (TokenEnrolment token = start()) {
            offer(token, BY_COUNTER, KEY);
            assertEquals(Activation.WRONG, token.confirm(counter(1001)));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(9)));
        }
    }

    @Test
    void aWrongCodeInBetweenBeginsAnew() throws Exception {
        try (TokenEnrolment token = start()) {
            offer(token, BY_COUNTER, KEY);
            token.confirm(counter(50));
            assertEquals(Activation.WRONG, token.confirm(counter(5000)));
            assertEquals(Activation.NEXT_CODE, token.confirm(counter(51)));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(52)));
        }
    }

    @Test
    void aClockOfFarOffNeedsTwoCodesInARow() throws Exception {
        long step = gate.time.now().getEpochSecond() / 30;
        try (TokenEnrolment token = start()) {
            offer(token, OtpParameters.ISSUED, KEY);
            assertEquals(Activation.NEXT_CODE, token.confirm(counter(step - 12)));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(step - 11)));
        }
    }

    @Test
    void anyLengthOfKeyIsTakenAndAShortOneIsCalledShort() throws Exception {
        try (TokenEnrolment token = start()) {
            assertEquals(KeyAnswer.OFFERED, offer(token, BY_COUNTER, new byte[] {7}));
            assertTrue(token.isShort());
            assertEquals(KeyAnswer.OFFERED, offer(token, BY_COUNTER, Arrays.copyOf(KEY, 16)));
            assertFalse(token.isShort());
        }
    }

    @Test
    void steamsLettersAndCountersThatNobodyReachesAreNotTaken() throws Exception {
        try (TokenEnrolment token = start()) {
            assertEquals(KeyAnswer.UNSUITABLE, offer(token, OtpParameters.STEAM, KEY));
            OtpParameters far = OtpParameters.hotp(OtpAlgorithm.SHA1, 6, Long.MAX_VALUE);
            assertEquals(KeyAnswer.UNSUITABLE, offer(token, far, KEY));
            assertThrows(IllegalStateException.class, () -> token.confirm(counter(0)));
        }
    }

    @Test
    void aSecretThatIsVerifiedForAnybodyIsRefused() throws Exception {
        OtpSecret app = gate.enrol(jan);
        enrol(maria, KEY);
        Person eva = gate.add("eva");
        try (TokenEnrolment token = start(eva, Proof.How.PASSWORD)) {
            assertEquals(KeyAnswer.USED_HERE, offer(token, OtpParameters.ISSUED, app.copy()));
            assertEquals(KeyAnswer.USED_HERE, offer(token, BY_COUNTER, KEY));
            assertEquals(
                    KeyAnswer.USED_HERE,
                    offer(token, BY_COUNTER, Arrays.copyOf(KEY, KEY.length + 1)),
                    "zeros at the end give the same codes");
        }
    }

    @Test
    void aSecretThatAnybodyKeepsAsAnAccountIsRefused() throws Exception {
        keep(maria);
        keep(jan);
        try (TokenEnrolment token = start()) {
            assertEquals(KeyAnswer.USED_HERE, offer(token, BY_COUNTER, account(maria)));
            assertEquals(KeyAnswer.USED_HERE, offer(token, BY_COUNTER, account(jan)));
        }
    }

    @Test
    void aSecretThatCameIntoUseMeanwhileIsNotPutInForce() throws Exception {
        try (TokenEnrolment token = start();
                OtpAuthUri uri = new OtpAuthUri("Shop", "me", OtpSecret.of(KEY), OtpParameters.ISSUED)) {
            offer(token, BY_COUNTER, KEY);
            gate.accounts.add(jan.id(), List.of(uri));
            assertEquals(Activation.OVER, token.confirm(counter(0)));
        }
        assertEquals(List.of(), gate.factors.methods(maria.id()));
    }

    @Test
    void aTokensKeyInForceOrInTheStockIsNoAccount() throws Exception {
        enrol(maria, KEY);
        byte[] waiting = "waits in the drawer".getBytes(StandardCharsets.US_ASCII);
        stock(SERIAL, waiting);
        for (byte[] key : List.of(KEY, waiting)) {
            try (OtpAuthUri uri = new OtpAuthUri("Shop", "me", OtpSecret.of(key), OtpParameters.ISSUED)) {
                assertEquals(List.of(AddAnswer.OWN_SECRET), gate.accounts.add(jan.id(), List.of(uri)));
            }
        }
    }

    @Test
    void aTokenOutOfTheStockIsFoundHoweverItsNumberIsTypedAndLeavesIt() throws Exception {
        stock(SERIAL, KEY);
        try (TokenEnrolment token = start()) {
            assertEquals(KeyAnswer.UNKNOWN_SERIAL, token.offerFromStock("FT999"));
            assertEquals(KeyAnswer.UNKNOWN_SERIAL, token.offerFromStock(" "));
            assertEquals(KeyAnswer.OFFERED, token.offerFromStock("ft1002345 "));
            assertEquals(Activation.ACTIVATED, token.confirm(counter(0)));
        }
        assertEquals(
                Optional.of(SERIAL),
                gate.factors.token(maria.id()).orElseThrow().serial());
        assertEquals(0, stocked());
    }

    @Test
    void aStockedTokenThatAnotherTookMeanwhileIsGone() throws Exception {
        stock(SERIAL, KEY);
        try (TokenEnrolment slow = start();
                TokenEnrolment quick = start(jan, Proof.How.PASSWORD)) {
            slow.offerFromStock(SERIAL.value());
            quick.offerFromStock(SERIAL.value());
            assertEquals(Activation.ACTIVATED, quick.confirm(counter(0)));
            assertEquals(Activation.OVER, slow.confirm(counter(1)));
        }
    }

    @Test
    void theSameKeyScannedTakesItsTokenOutOfTheStock() throws Exception {
        stock(SERIAL, KEY);
        enrol(maria, KEY);
        assertEquals(0, stocked());
    }

    @Test
    void whoDoesNotKnowTheKeyMayGuessTenTimes() throws Exception {
        stock(SERIAL, KEY);
        try (TokenEnrolment token = start()) {
            for (int i = 1; i < TokenEnrolment.MOST_WRONG; i++) {
                token.offerFromStock(SERIAL.value());
                assertEquals(Activation.WRONG, token.confirm(counter(5000)));
            }
            assertEquals(Activation.OVER, token.confirm(counter(5000)));
            assertEquals(Activation.OVER, token.confirm(counter(0)));
            assertEquals(KeyAnswer.OVER, token.offerFromStock(SERIAL.value()));
        }
        assertEquals(1, stocked());
    }

    @Test
    void leavingAndBeginningAgainGivesNoMoreGuesses() throws Exception {
        stock(SERIAL, KEY);
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD, gate.time);
        for (int i = 1; i <= TokenEnrolment.MOST_WRONG; i++) {
            try (TokenEnrolment token = gate.enrolment.startToken(maria, proof)) {
                token.offerFromStock(SERIAL.value());
                assertEquals(
                        i < TokenEnrolment.MOST_WRONG ? Activation.WRONG : Activation.OVER,
                        token.confirm(counter(5000)));
            }
        }
        assertThrows(NotProven.class, () -> gate.enrolment.startToken(maria, proof));
    }

    @Test
    void besideAnAppItIsAddedReplacedAndTakenAwayAgain() throws Exception {
        gate.enrol(maria);
        try (TokenEnrolment token = start(maria, Proof.How.PASSWORD_AND_FACTOR)) {
            offer(token, BY_COUNTER, KEY);
            assertEquals(Activation.ADDED, token.confirm(counter(0)));
        }
        assertEquals(List.of(Method.TOKEN, Method.APP), gate.factors.methods(maria.id()));
        gate.enrolment.prefer(maria.id(), Method.APP);
        assertEquals(List.of(Method.APP, Method.TOKEN), gate.factors.methods(maria.id()));
        try (TokenEnrolment token = start(maria, Proof.How.PASSWORD_AND_FACTOR)) {
            assertEquals(KeyAnswer.USED_HERE, offer(token, BY_COUNTER, KEY), "an older counter would live again");
            byte[] other = "another token".getBytes(StandardCharsets.US_ASCII);
            offer(token, BY_COUNTER, other);
            char[] code = IndependentCode.of(other, "HmacSHA1", 6, 0).toCharArray();
            assertEquals(Activation.ACTIVATED, token.confirm(code), "whose sheet may be lost with the old one");
        }
        Proof proof = new Proof(maria.id(), Proof.How.PASSWORD_AND_FACTOR, gate.time);
        gate.enrolment.remove(maria.id(), Method.TOKEN, proof);
        assertEquals(List.of(Method.APP), gate.factors.methods(maria.id()));
    }

    @Test
    void aResetTakesTheTokenAway() throws Exception {
        enrol(maria, KEY);
        gate.vaults.vault.write(handle -> {
            gate.factors.removeAll(handle, maria.id());
            return null;
        });
        assertEquals(Optional.empty(), gate.factors.token(maria.id()));
        enrol(maria, KEY);
    }

    @Test
    void aChangeOfFactorsInBetweenEndsIt() throws Exception {
        try (TokenEnrolment token = start()) {
            offer(token, BY_COUNTER, KEY);
            gate.enrol(maria);
            assertEquals(Activation.OVER, token.confirm(counter(0)));
        }
    }

    @Test
    void anAppThatWasBegunBeforeSeesTheToken() throws Exception {
        try (AppEnrolment app = gate.enrolment.startApp(maria, new Proof(maria.id(), Proof.How.PASSWORD, gate.time))) {
            OtpSecret secret = TestGate.secret(app);
            enrol(maria, KEY);
            assertEquals(Activation.OVER, app.confirm(gate.code(secret)));
        }
    }

    @Test
    void policyAndProofAreAsked() throws Exception {
        enrol(maria, KEY);
        assertThrows(NotProven.class, () -> start(maria, Proof.How.PASSWORD));
        Policy old = Policy.DEFAULT;
        gate.station.save(new Policy(false, Set.of(Method.APP), old.idle(), old.longest(), false, false));
        assertThrows(IllegalStateException.class, () -> start(jan, Proof.How.PASSWORD));
    }

    @Test
    void whoHasATokenBesideEmailIsNotByEmailAlone() throws Exception {
        gate.setUpMail();
        gate.enrolEmail(maria, "maria.k@example.com");
        assertEquals(1, gate.factors.emailAlone());
        try (TokenEnrolment token = start(maria, Proof.How.PASSWORD_AND_FACTOR)) {
            offer(token, BY_COUNTER, KEY);
            token.confirm(counter(0));
        }
        assertEquals(0, gate.factors.emailAlone());
    }
}
