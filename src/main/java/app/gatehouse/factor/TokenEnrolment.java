/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token, or a key that exists already, on its way to be one person's: nothing is saved before the first valid code, and a
 * factor that the person has goes on working until then. Any length of key is taken, since nobody here can change it. Close
 * it when the screen is left; that wipes the key. Thread-safe; blocks.
 */
public final class TokenEnrolment implements AutoCloseable {
    /** Keys with fewer bits are short by RFC 4226 (section 4, R6). */
    public static final int ENOUGH_BITS = 128;
    /**
     * Wrong codes of a token out of the stock after which this is over, counted for as long as the proof lasts: whoever tries
     * does not know the key, so that they could otherwise take a token that another person holds.
     */
    public static final int MOST_WRONG = 10;

    private static final long MOST_COUNTER = Long.MAX_VALUE / 2;

    private final Enrolment enrolment;
    private final Person person;
    private final Proof proof;
    private final FactorIds had;
    private final AtomicInteger wrong;
    private Optional<TokenKey> offered = Optional.empty();
    private boolean fromStock;
    private long nearAt = TokenWindow.NONE;
    private boolean closed;

    /** @param wrong how many wrong codes of the stock's tokens were typed under this proof; counts on */
    TokenEnrolment(Enrolment enrolment, Person person, Proof proof, FactorIds had, AtomicInteger wrong) {
        this.enrolment = enrolment;
        this.person = person;
        this.proof = proof;
        this.had = had;
        this.wrong = wrong;
    }

    /**
     * Takes a key that was scanned or typed, in place of the one offered before. The same key once more changes nothing: a
     * recognised code still waits for the one after it.
     *
     * @param secret copied; stays the caller's
     */
    public synchronized KeyAnswer offer(OtpParameters parameters, OtpSecret secret) throws VaultException {
        boolean again = offered.filter(key -> !fromStock)
                .filter(key ->
                        key.parameters().equals(parameters) && key.secret().sameAs(secret))
                .isPresent();
        return again ? KeyAnswer.OFFERED : offer(copy(new TokenKey(Optional.empty(), parameters, secret)), false);
    }

    /** Takes the key of a token that waits in the stock, in place of the one offered before. */
    public synchronized KeyAnswer offerFromStock(String serial) throws VaultException {
        if (closed) {
            return KeyAnswer.OVER;
        }
        Optional<TokenSerial> folded = TokenSerial.of(serial);
        Optional<TokenKey> found = folded.isEmpty() ? Optional.empty() : enrolment.stocked(folded.get());
        if (found.isEmpty()) {
            forget();
            return KeyAnswer.UNKNOWN_SERIAL;
        }
        return offer(found.get(), true);
    }

    private KeyAnswer offer(TokenKey key, boolean stocked) throws VaultException {
        forget();
        KeyAnswer answer = closed ? KeyAnswer.OVER : judge(key);
        if (answer == KeyAnswer.OFFERED) {
            offered = Optional.of(key);
            fromStock = stocked;
        } else {
            key.close();
        }
        return answer;
    }

    private KeyAnswer judge(TokenKey key) throws VaultException {
        boolean suits =
                key.parameters().type() != OtpType.STEAM && key.parameters().counter() <= MOST_COUNTER;
        if (!suits) {
            return KeyAnswer.UNSUITABLE;
        }
        return enrolment.isUsedHere(key.secret()) ? KeyAnswer.USED_HERE : KeyAnswer.OFFERED;
    }

    private static TokenKey copy(TokenKey key) {
        byte[] bytes = key.secret().copy();
        try {
            return new TokenKey(key.serial(), key.parameters(), OtpSecret.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** How many digits the offered key's codes have; empty while none is. */
    public synchronized OptionalInt digits() {
        return offered.map(key -> OptionalInt.of(key.parameters().digits())).orElseGet(OptionalInt::empty);
    }

    /** Whether the offered key has fewer than {@value #ENOUGH_BITS} bits; the person should know, it is taken all the same. */
    public synchronized boolean isShort() {
        return offered.filter(key -> key.secret().bits() < ENOUGH_BITS).isPresent();
    }

    /**
     * Tries the code that the token shows. The first valid one puts the token in force, uses that code up, and makes ten
     * backup codes where there are none, in one save. How often a button was pressed before, or how far a token's clock is
     * off, is not known, so that codes of far off are searched: one of them is answered {@link Activation#NEXT_CODE}, and
     * the code after it activates. Wrong codes are counted only for a token out of the stock.
     *
     * @param code left as it is; spaces are passed over
     * @throws IllegalStateException while no key is offered
     */
    public synchronized Activation confirm(char[] code) throws VaultException {
        if (closed) {
            return Activation.OVER;
        }
        TokenKey key = offered.orElseThrow(() -> new IllegalStateException("No key yet"));
        Optional<char[]> digits = CodeInput.digits(code, key.parameters().digits());
        if (digits.isEmpty()) {
            return Activation.MALFORMED;
        }
        HeldToken token = new HeldToken(
                0, key.parameters(), key.secret(), key.parameters().counter(), 0, nearAt, nearAt != TokenWindow.NONE);
        TokenWindow.Match match = TokenWindow.first(token, digits.get(), enrolment.now());
        Arrays.fill(digits.get(), '\0');
        if (match instanceof TokenWindow.Match.Right right) {
            return activated(key, right);
        }
        if (match instanceof TokenWindow.Match.Near near) {
            nearAt = near.at();
            return Activation.NEXT_CODE;
        }
        if (nearAt != TokenWindow.NONE && match instanceof TokenWindow.Match.Replayed) {
            return Activation.NEXT_CODE;
        }
        return wrong();
    }

    private Activation wrong() {
        nearAt = TokenWindow.NONE;
        if (wrong.addAndGet(fromStock ? 1 : 0) < MOST_WRONG) {
            return Activation.WRONG;
        }
        proof.end();
        close();
        return Activation.OVER;
    }

    private Activation activated(TokenKey key, TokenWindow.Match.Right first) throws VaultException {
        Activation came = enrolment.mayActivate(proof, person)
                ? enrolment.activate(this, key, fromStock, first)
                : Activation.OVER;
        if (came != Activation.OVER) {
            proof.end();
        }
        close();
        return came;
    }

    Person person() {
        return person;
    }

    /** The factors that the person had when this began. */
    FactorIds had() {
        return had;
    }

    private void forget() {
        offered.ifPresent(TokenKey::close);
        offered = Optional.empty();
        nearAt = TokenWindow.NONE;
    }

    /** Wipes the key; a second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        forget();
    }

    @Override
    public String toString() {
        return "TokenEnrolment";
    }
}
