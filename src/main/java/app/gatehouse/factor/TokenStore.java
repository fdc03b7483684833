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

/** The table of people's tokens. Stateless; each method needs the open vault's handle. */
public final class TokenStore {
    /** The person's token with its secret, to be closed by the caller. */
    public Optional<HeldToken> find(Handle handle, long personId) {
        return handle.createQuery("SELECT id, type, algorithm, digits, period, secret, next, drift, near_at, near_waits"
                        + " FROM token_factor WHERE person_id = :person")
                .bind("person", personId)
                .map((row, context) -> held(row))
                .findOne();
    }

    /** That the person has a token, without its secret. */
    public Optional<TokenFactor> token(Handle handle, long personId) {
        return handle.createQuery("SELECT since, digits, serial FROM token_factor WHERE person_id = :person")
                .bind("person", personId)
                .map((row, context) -> new TokenFactor(
                        Instant.ofEpochMilli(row.getLong("since")),
                        row.getInt("digits"),
                        Optional.ofNullable(row.getString("serial")).map(TokenSerial::new)))
                .findOne();
    }

    /** Every secret, whoever's it is; to be closed by the caller. */
    List<OtpSecret> secrets(Handle handle) {
        return handle.createQuery("SELECT secret FROM token_factor")
                .map((row, context) -> KeyRowStore.secret(row))
                .list();
    }

    /** Puts a token in force whose code of that moving factor was right, in place of the one that the person may have. */
    void replace(Handle handle, long personId, TokenKey key, Instant since, TokenWindow.Match.Right first) {
        remove(handle, personId);
        byte[] bytes = key.secret().copy();
        try {
            handle.createUpdate("INSERT INTO token_factor (person_id, serial, type, algorithm, digits, period, secret,"
                            + " since, next, drift) VALUES (:person, :serial, :type, :algorithm, :digits, :period,"
                            + " :secret, :since, :next, :drift)")
                    .bind("person", personId)
                    .bind("serial", key.serial().map(TokenSerial::value).orElse(null))
                    .bind("type", key.parameters().type().name())
                    .bind("algorithm", key.parameters().algorithm().name())
                    .bind("digits", key.parameters().digits())
                    .bind("period", key.parameters().periodSeconds())
                    .bind("secret", bytes)
                    .bind("since", since.toEpochMilli())
                    .bind("next", first.at() + 1)
                    .bind("drift", first.drift())
                    .execute();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Takes the person's token away. */
    void remove(Handle handle, long personId) {
        handle.createUpdate("DELETE FROM token_factor WHERE person_id = :person")
                .bind("person", personId)
                .execute();
    }

    /**
     * Uses a code up, and all before it. False if it or a later one was used before, the factor is gone, or the code that it
     * follows does not wait any more.
     */
    public boolean accept(Handle handle, long factorId, TokenWindow.Match.Right right, Instant now) {
        return handle.createUpdate("UPDATE token_factor SET next = :at + 1, drift = :drift, used_at = :now,"
                                + " near_waits = 0, near_count = 0, near_steps = 0, replay_count = 0"
                                + " WHERE id = :id AND next <= :at AND near_at <> :at"
                                + " AND (:resynchronised = 0 OR (near_waits = 1 AND near_at = :at - 1))")
                        .bind("id", factorId)
                        .bind("at", right.at())
                        .bind("drift", right.drift())
                        .bind("now", now.toEpochMilli())
                        .bind("resynchronised", right.resynchronised() ? 1 : 0)
                        .execute()
                == 1;
    }

    /** Notes a recognised code, and uses it up; the code after it is accepted at the next try. */
    public void countNear(Handle handle, long factorId, TokenWindow.Match.Near near) {
        handle.createUpdate("UPDATE token_factor SET near_count = near_count + 1, near_steps = :steps, near_at = :at,"
                        + " near_waits = 1 WHERE id = :id")
                .bind("id", factorId)
                .bind("at", near.at())
                .bind("steps", near.steps())
                .execute();
    }

    /** Notes a code that had been used. */
    public void countReplay(Handle handle, long factorId) {
        handle.createUpdate("UPDATE token_factor SET replay_count = replay_count + 1 WHERE id = :id")
                .bind("id", factorId)
                .execute();
    }

    /** Another code came in between: the one after the recognised one is not accepted any more. */
    public void forgetNear(Handle handle, long factorId) {
        handle.createUpdate("UPDATE token_factor SET near_waits = 0 WHERE id = :id")
                .bind("id", factorId)
                .execute();
    }

    private static HeldToken held(ResultSet row) throws SQLException {
        OtpParameters parameters = KeyRowStore.parameters(row, 0);
        return new HeldToken(
                row.getLong("id"),
                parameters,
                KeyRowStore.secret(row),
                row.getLong("next"),
                row.getInt("drift"),
                row.getLong("near_at"),
                row.getInt("near_waits") == 1);
    }
}
