/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.factor.TokenKey;
import app.gatehouse.factor.TokenLine;
import app.gatehouse.factor.TokenReading;
import app.gatehouse.factor.TokenVerdict;
import app.gatehouse.otp.KeyText;
import app.gatehouse.otp.OtpSecret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A vendor's list, and what would become of each of its lines. Close it: that wipes the keys. Thread-safe. */
public final class TokenImport implements AutoCloseable {
    private final TokenReading.Read read;
    private final List<Line> lines = new ArrayList<>();
    private boolean closed;

    /**
     * Joins both.
     *
     * @param read this one's from now on
     * @param verdicts one for each of its keys, in their order
     */
    public TokenImport(TokenReading.Read read, List<TokenVerdict> verdicts) {
        this.read = read;
        int next = 0;
        for (TokenLine line : read.lines()) {
            lines.add(new Line(
                    line, line instanceof TokenLine.Good ? Optional.of(verdicts.get(next++)) : Optional.empty()));
        }
    }

    /** Its lines, in their order. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** How many keys would be added. */
    public int toAdd() {
        return (int) lines.stream().filter(Line::isAdded).count();
    }

    /** How its keys were read. */
    public KeyText.Form writing() {
        return read.writing();
    }

    /** Whether that is sure; otherwise somebody must say. */
    public boolean sure() {
        return read.sure();
    }

    /** A copy that the caller closes; empty once this is closed, so that nobody keeps wiped keys. */
    synchronized Optional<TokenReading.Read> copy() {
        if (closed) {
            return Optional.empty();
        }
        List<TokenLine> copied = new ArrayList<>();
        for (TokenLine line : read.lines()) {
            if (line instanceof TokenLine.Good good) {
                copied.add(new TokenLine.Good(good.line(), copy(good.key())));
            }
        }
        return Optional.of(new TokenReading.Read(copied, read.writing(), read.sure()));
    }

    private static TokenKey copy(TokenKey key) {
        byte[] bytes = key.secret().copy();
        try {
            return new TokenKey(key.serial(), key.parameters(), OtpSecret.of(bytes));
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        read.close();
    }

    @Override
    public String toString() {
        return "TokenImport of " + lines.size();
    }

    /**
     * One line.
     *
     * @param verdict what the stock says, where the line is a key
     */
    public record Line(TokenLine line, Optional<TokenVerdict> verdict) {
        /** Whether its key would be added. */
        public boolean isAdded() {
            return verdict.filter(TokenVerdict::isAdded).isPresent();
        }
    }
}
