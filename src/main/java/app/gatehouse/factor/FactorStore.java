/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpSecret;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.SecondFactors;
import app.gatehouse.station.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of second factors. Stateless; each method needs the open vault's handle. */
public final class FactorStore implements SecondFactors {
    private final TokenStore tokens = new TokenStore();
    private final TokenStockStore stock = new TokenStockStore();

    @Override
    public boolean on(Handle handle, long personId) {
        return !methods(handle, personId).isEmpty();
    }

    /** The methods that the person has set up, the preferred one first; without a preference in the order of {@link Method}. */
    public List<Method> methods(Handle handle, long personId) {
        List<Method> methods = new ArrayList<>();
        FactorIds ids = ids(handle, personId);
        ids.app().ifPresent(id -> methods.add(Method.APP));
        ids.email().ifPresent(id -> methods.add(Method.EMAIL));
        ids.token().ifPresent(id -> methods.add(Method.TOKEN));
        Optional<Method> preferred = handle.createQuery("SELECT method FROM preferred_method WHERE person_id = :person")
                .bind("person", personId)
                .mapTo(String.class)
                .findOne()
                .map(Method::valueOf);
        preferred.filter(methods::remove).ifPresent(first -> methods.add(0, first));
        return methods;
    }

    /** Where the person's codes are mailed to, if they are. */
    public Optional<EmailFactor> email(Handle handle, long personId) {
        return handle.createQuery("SELECT address, since FROM email_factor WHERE person_id = :person")
                .bind("person", personId)
                .map((row, context) -> new EmailFactor(
                        EmailAddress.of(row.getString("address")).orElseThrow(),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .findOne();
    }

    /** How many people who may sign in have codes by e-mail and no other method. */
    int emailAlone(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM email_factor JOIN person ON person.id = email_factor.person_id"
                        + " WHERE person.enabled = 1 AND NOT EXISTS (SELECT 1 FROM totp_factor"
                        + " WHERE totp_factor.person_id = person.id) AND NOT EXISTS (SELECT 1 FROM token_factor"
                        + " WHERE token_factor.person_id = person.id)")
                .mapTo(Integer.class)
                .one();
    }

    /** The person's factor with its secret, to be closed by the caller. */
    public Optional<TotpFactor> find(Handle handle, long personId) {
        return handle.createQuery("SELECT id, person_id, secret, since, last_step, near_step FROM totp_factor"
                        + " WHERE person_id = :person")
                .bind("person", personId)
                .map((row, context) -> factor(row))
                .findOne();
    }

    /**
     * Every secret whose codes are verified here, whoever's it is, or will be once somebody takes the token; to be closed by
     * the caller.
     */
    public List<OtpSecret> secrets(Handle handle) {
        List<OtpSecret> secrets = new ArrayList<>(verified(handle));
        secrets.addAll(stock.secrets(handle));
        return secrets;
    }

    /** Every secret whose codes are verified here now, whoever's it is; to be closed by the caller. */
    List<OtpSecret> verified(Handle handle) {
        List<OtpSecret> secrets = new ArrayList<>(handle.createQuery("SELECT secret FROM totp_factor")
                .map((row, context) -> KeyRowStore.secret(row))
                .list());
        secrets.addAll(tokens.secrets(handle));
        return secrets;
    }

    /** That the person has an app, without its secret. */
    public Optional<AppFactor> app(Handle handle, long personId) {
        return handle.createQuery("SELECT since FROM totp_factor WHERE person_id = :person")
                .bind("person", personId)
                .mapTo(Long.class)
                .findOne()
                .map(since -> new AppFactor(Instant.ofEpochMilli(since)));
    }

    /** What the person's codes say about the clocks; empty without an app or a token that goes by time. */
    public Optional<ClockHints> clockHints(Handle handle, long personId) {
        return handle.createQuery(
                        "SELECT near_count, near_steps, replay_count FROM totp_factor WHERE person_id = :person"
                                + " UNION ALL SELECT near_count, near_steps, replay_count FROM token_factor"
                                + " WHERE person_id = :person AND type = 'TOTP' LIMIT 1")
                .bind("person", personId)
                .map((row, context) ->
                        new ClockHints(row.getInt("near_count"), row.getInt("near_steps"), row.getInt("replay_count")))
                .findOne();
    }

    /** Which factors the person has. */
    FactorIds ids(Handle handle, long personId) {
        return new FactorIds(
                id(handle, "totp_factor", personId),
                id(handle, "email_factor", personId),
                id(handle, "token_factor", personId));
    }

    private static Optional<Long> id(Handle handle, String table, long personId) {
        return handle.createQuery("SELECT id FROM " + table + " WHERE person_id = :person")
                .bind("person", personId)
                .mapTo(Long.class)
                .findOne();
    }

    /** Asks the person for this method first. */
    void prefer(Handle handle, long personId, Method method) {
        handle.createUpdate("INSERT INTO preferred_method (person_id, method) VALUES (:person, :method)"
                        + " ON CONFLICT (person_id) DO UPDATE SET method = :method")
                .bind("person", personId)
                .bind("method", method.name())
                .execute();
    }

    /** Mails the person's codes to this address, in place of the one that they may have been mailed to. */
    void replaceEmail(Handle handle, long personId, EmailAddress address, Instant since) {
        remove(handle, personId, Method.EMAIL);
        handle.createUpdate("INSERT INTO email_factor (person_id, address, since) VALUES (:person, :address, :since)")
                .bind("person", personId)
                .bind("address", address.text())
                .bind("since", since.toEpochMilli())
                .execute();
    }

    /** Puts an app's secret in force in place of the one that the person may have. */
    void replace(Handle handle, long personId, OtpSecret secret, Instant since, long lastStep) {
        remove(handle, personId, Method.APP);
        byte[] bytes = secret.copy();
        try {
            handle.createUpdate("INSERT INTO totp_factor (person_id, secret, since, last_step)"
                            + " VALUES (:person, :secret, :since, :lastStep)")
                    .bind("person", personId)
                    .bind("secret", bytes)
                    .bind("since", since.toEpochMilli())
                    .bind("lastStep", lastStep)
                    .execute();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Uses a step's code up. False if its code or a later one was used before, or the factor is gone. */
    public boolean accept(Handle handle, long factorId, long step, Instant at) {
        return handle.createUpdate("UPDATE totp_factor SET last_step = :step, used_at = :at, near_count = 0,"
                                + " near_steps = 0, replay_count = 0"
                                + " WHERE id = :id AND last_step < :step AND near_step <> :step")
                        .bind("at", at.toEpochMilli())
                        .bind("id", factorId)
                        .bind("step", step)
                        .execute()
                == 1;
    }

    /** Notes that a mailed code of the person's was right. */
    public void acceptMailed(Handle handle, long personId, Instant at) {
        handle.createUpdate("UPDATE email_factor SET used_at = :at WHERE person_id = :person")
                .bind("at", at.toEpochMilli())
                .bind("person", personId)
                .execute();
    }

    /** Notes a right code of another time, and uses it up. */
    public void countNear(Handle handle, long factorId, TotpWindow.Match.Near near) {
        handle.createUpdate("UPDATE totp_factor SET near_count = near_count + 1, near_steps = :steps,"
                        + " near_step = :step WHERE id = :id")
                .bind("step", near.step())
                .bind("id", factorId)
                .bind("steps", near.steps())
                .execute();
    }

    /** Notes a code that had been used. */
    public void countReplay(Handle handle, long factorId) {
        handle.createUpdate("UPDATE totp_factor SET replay_count = replay_count + 1 WHERE id = :id")
                .bind("id", factorId)
                .execute();
    }

    /** Takes one method away; a preference for it stays and says nothing. */
    void remove(Handle handle, long personId, Method method) {
        String table = switch (method) {
            case APP -> "totp_factor";
            case EMAIL -> "email_factor";
            case TOKEN -> "token_factor";
        };
        delete(handle, table, personId);
    }

    /** Takes every method away, and what the person preferred. */
    void removeAll(Handle handle, long personId) {
        List.of("totp_factor", "email_factor", "token_factor", "preferred_method")
                .forEach(table -> delete(handle, table, personId));
    }

    private static void delete(Handle handle, String table, long personId) {
        handle.createUpdate("DELETE FROM " + table + " WHERE person_id = :person")
                .bind("person", personId)
                .execute();
    }

    private static TotpFactor factor(ResultSet row) throws SQLException {
        return new TotpFactor(
                row.getLong("id"),
                row.getLong("person_id"),
                KeyRowStore.secret(row),
                Instant.ofEpochMilli(row.getLong("since")),
                row.getLong("last_step"),
                row.getLong("near_step"));
    }
}
