/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of tokens that nobody has taken yet. Stateless; each method needs the open vault's handle. */
final class TokenStockStore {
    /** All of them by serial number, without their secrets. */
    List<StockedToken> list(Handle handle) {
        return handle.createQuery("SELECT serial, type, algorithm, digits, period, counter, imported_at"
                        + " FROM token_stock ORDER BY serial")
                .map((row, context) -> new StockedToken(
                        new TokenSerial(row.getString("serial")),
                        parameters(row),
                        Instant.ofEpochMilli(row.getLong("imported_at"))))
                .list();
    }

    /** The key of a serial number, to be closed by the caller. */
    Optional<TokenKey> find(Handle handle, TokenSerial serial) {
        return handle.createQuery("SELECT serial, type, algorithm, digits, period, counter, secret FROM token_stock"
                        + " WHERE serial = :serial")
                .bind("serial", serial.value())
                .map((row, context) -> new TokenKey(Optional.of(serial), parameters(row), KeyRowStore.secret(row)))
                .findOne();
    }

    /** Whether the token with this serial number waits to be taken. */
    boolean contains(Handle handle, TokenSerial serial) {
        return handle.createQuery("SELECT count(*) FROM token_stock WHERE serial = :serial")
                        .bind("serial", serial.value())
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /**
     * Adds a key, which stays the caller's. False, and nothing changed, if the serial number is here.
     *
     * @throws IllegalArgumentException without a serial number
     */
    boolean add(Handle handle, TokenKey key, Instant at) {
        TokenSerial serial = key.serial().orElseThrow(() -> new IllegalArgumentException("No serial number"));
        byte[] bytes = key.secret().copy();
        try {
            return handle.createUpdate("INSERT INTO token_stock (serial, type, algorithm, digits, period, counter,"
                                    + " secret, imported_at) VALUES (:serial, :type, :algorithm, :digits, :period,"
                                    + " :counter, :secret, :at) ON CONFLICT (serial) DO NOTHING")
                            .bind("serial", serial.value())
                            .bind("type", key.parameters().type().name())
                            .bind("algorithm", key.parameters().algorithm().name())
                            .bind("digits", key.parameters().digits())
                            .bind("period", key.parameters().periodSeconds())
                            .bind("counter", key.parameters().counter())
                            .bind("secret", bytes)
                            .bind("at", at.toEpochMilli())
                            .execute()
                    == 1;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Takes a key out. False if it was not here. */
    boolean remove(Handle handle, TokenSerial serial) {
        return handle.createUpdate("DELETE FROM token_stock WHERE serial = :serial")
                        .bind("serial", serial.value())
                        .execute()
                == 1;
    }

    /** Takes out every key that gives the same codes as this one: its token was taken. */
    void removeKey(Handle handle, OtpSecret secret) {
        for (StockedToken each : list(handle)) {
            try (TokenKey key = find(handle, each.serial()).orElseThrow()) {
                if (key.secret().givesCodesOf(secret)) {
                    remove(handle, each.serial());
                }
            }
        }
    }

    /** Every secret, to be closed by the caller. */
    List<OtpSecret> secrets(Handle handle) {
        return handle.createQuery("SELECT secret FROM token_stock")
                .map((row, context) -> KeyRowStore.secret(row))
                .list();
    }

    private static OtpParameters parameters(ResultSet row) throws SQLException {
        return KeyRowStore.parameters(row, row.getLong("counter"));
    }
}
