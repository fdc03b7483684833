/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.factor.StockedToken;
import app.gatehouse.factor.TokenCsv;
import app.gatehouse.factor.TokenReading;
import app.gatehouse.factor.TokenSerial;
import app.gatehouse.factor.TokenStock;
import app.gatehouse.factor.TokenVerdict;
import app.gatehouse.otp.KeyText;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where administrators look after the keys of tokens that nobody has taken yet. Blocks; thread-safe. */
public final class TokenDesk {
    private final TokenStock stock;

    /** Over that stock. */
    public TokenDesk(TokenStock stock) {
        this.stock = stock;
    }

    /** As {@link TokenStock#list}. */
    public Optional<List<StockedToken>> list(long personId) throws VaultException {
        return stock.list(personId);
    }

    /** As {@link TokenStock#remove}. */
    public boolean remove(long personId, TokenSerial serial) throws VaultException {
        return stock.remove(personId, serial);
    }

    /**
     * Reads a vendor's list and asks the stock what it would say to its keys; changes nothing. Empty if that person is no
     * administrator (any more).
     *
     * @param writing how its keys are written, where somebody has said so
     */
    public Optional<TokenImport> preview(long personId, Path file, Optional<KeyText.Form> writing)
            throws VaultException, TokenFileFailure {
        TokenReading.Read read = read(file, writing);
        boolean kept = false;
        try {
            Optional<List<TokenVerdict>> verdicts = stock.preview(personId, read.keys());
            kept = verdicts.isPresent();
            return verdicts.map(each -> new TokenImport(read, each));
        } finally {
            if (!kept) {
                read.close();
            }
        }
    }

    private static TokenReading.Read read(Path file, Optional<KeyText.Form> writing) throws TokenFileFailure {
        if (!Files.isRegularFile(file)) {
            // A pipe that nobody writes into would keep the thread for ever.
            throw new TokenFileFailure(TokenFileFailure.Reason.UNREADABLE);
        }
        TokenReading reading;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(TokenCsv.MOST_BYTES + 1);
            try {
                reading = TokenCsv.read(content, writing);
            } finally {
                Arrays.fill(content, (byte) 0);
            }
        } catch (IOException e) {
            throw new TokenFileFailure(TokenFileFailure.Reason.UNREADABLE);
        }
        if (reading instanceof TokenReading.Read read) {
            return read;
        }
        throw new TokenFileFailure(
                reading instanceof TokenReading.TooLarge
                        ? TokenFileFailure.Reason.TOO_LARGE
                        : TokenFileFailure.Reason.NOT_A_LIST);
    }

    /**
     * Puts the list's keys into the stock: {@link TokenStock#add}.
     *
     * @param list stays the caller's
     * @return how many were new; empty: the proof does not stand for this, or the list was given up
     */
    public Optional<Integer> add(Proof proof, TokenImport list) throws VaultException {
        try (TokenReading.Read copy = list.copy().orElse(null)) {
            return copy == null
                    ? Optional.empty()
                    : stock.add(proof, copy.keys()).map(verdicts -> (int)
                            verdicts.stream().filter(TokenVerdict::isAdded).count());
        }
    }
}
