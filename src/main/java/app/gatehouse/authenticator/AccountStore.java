/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The table of accounts. Every method asks whose they are and touches nobody else's. Stateless; each method needs the open
 * vault's handle.
 */
final class AccountStore {
    private static final String COLUMNS = "id, issuer, name, type, algorithm, digits, period, counter, pinned";
    private static final String ORDER = " ORDER BY pinned DESC, position, id";

    /** The person's accounts, as they stand in the list. */
    List<Account> list(Handle handle, long personId) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM account WHERE person_id = :person" + ORDER)
                .bind("person", personId)
                .map((row, context) -> account(row))
                .list();
    }

    Optional<Account> find(Handle handle, long personId, long id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM account WHERE person_id = :person AND id = :id")
                .bind("person", personId)
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne();
    }

    /** The secrets of these accounts, to be closed. */
    Map<Long, OtpSecret> secrets(Handle handle, long personId, Collection<Long> ids) {
        Map<Long, OtpSecret> secrets = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT id, secret FROM account WHERE person_id = :person AND id IN (<ids>)")
                    .bind("person", personId)
                    .bindList("ids", List.copyOf(ids))
                    .map((row, context) -> secrets.put(row.getLong("id"), secret(row)))
                    .list();
        }
        return secrets;
    }

    /** Shows each secret of everybody once; it is closed afterwards. */
    void eachSecret(Handle handle, Consumer<OtpSecret> receiver) {
        handle.createQuery("SELECT secret FROM account")
                .map((row, context) -> secret(row))
                .forEach(secret -> {
                    try (secret) {
                        receiver.accept(secret);
                    }
                });
    }

    /** Shows each secret of the person once; it is closed afterwards. */
    void eachSecret(Handle handle, long personId, Consumer<OtpSecret> receiver) {
        handle.createQuery("SELECT secret FROM account WHERE person_id = :person")
                .bind("person", personId)
                .map((row, context) -> secret(row))
                .forEach(secret -> {
                    try (secret) {
                        receiver.accept(secret);
                    }
                });
    }

    /** Puts entries at the end of the person's list, in their order. */
    void add(Handle handle, long personId, List<OtpAuthUri> entries, Instant at) {
        long position = handle.createQuery("SELECT coalesce(max(position), 0) FROM account WHERE person_id = :person")
                .bind("person", personId)
                .mapTo(Long.class)
                .one();
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO account (person_id, issuer, name, type, algorithm, digits,"
                        + " period, counter, secret, position, added_at) VALUES (:person, :issuer, :name, :type, :algorithm,"
                        + " :digits, :period, :counter, :secret, :position, :at)");
        List<byte[]> secrets =
                entries.stream().map(entry -> entry.secret().copy()).toList();
        try {
            for (int i = 0; i < entries.size(); i++) {
                OtpParameters parameters = entries.get(i).parameters();
                batch.bind("person", personId)
                        .bind("issuer", AccountText.of(entries.get(i).issuer()))
                        .bind("name", AccountText.of(entries.get(i).account()))
                        .bind("type", parameters.type().name())
                        .bind("algorithm", parameters.algorithm().name())
                        .bind("digits", parameters.digits())
                        .bind("period", parameters.periodSeconds())
                        .bind("counter", parameters.counter())
                        .bind("secret", secrets.get(i))
                        .bind("position", ++position)
                        .bind("at", at.toEpochMilli())
                        .add();
            }
            batch.execute();
        } finally {
            secrets.forEach(each -> Arrays.fill(each, (byte) 0));
        }
    }

    void rename(Handle handle, long personId, long id, String issuer, String name) {
        handle.createUpdate("UPDATE account SET issuer = :issuer, name = :name WHERE person_id = :person AND id = :id")
                .bind("issuer", AccountText.of(issuer))
                .bind("name", AccountText.of(name))
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    void pin(Handle handle, long personId, long id, boolean pinned) {
        handle.createUpdate("UPDATE account SET pinned = :pinned WHERE person_id = :person AND id = :id")
                .bind("pinned", pinned ? 1 : 0)
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    /** Puts two accounts each in the place of the other. */
    void swap(Handle handle, long personId, long one, long other) {
        long first = position(handle, personId, one);
        place(handle, personId, one, position(handle, personId, other));
        place(handle, personId, other, first);
    }

    /** Gives accounts the places that they have together, in this order. */
    void order(Handle handle, long personId, List<Long> ids) {
        List<Long> places =
                ids.stream().map(id -> position(handle, personId, id)).sorted().toList();
        for (int i = 0; i < ids.size(); i++) {
            place(handle, personId, ids.get(i), places.get(i));
        }
    }

    private static long position(Handle handle, long personId, long id) {
        return handle.createQuery("SELECT position FROM account WHERE person_id = :person AND id = :id")
                .bind("person", personId)
                .bind("id", id)
                .mapTo(Long.class)
                .one();
    }

    private static void place(Handle handle, long personId, long id, long position) {
        handle.createUpdate("UPDATE account SET position = :position WHERE person_id = :person AND id = :id")
                .bind("position", position)
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    /** Moves a counter on by one. */
    void count(Handle handle, long personId, long id) {
        handle.createUpdate("UPDATE account SET counter = counter + 1 WHERE person_id = :person AND id = :id")
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    void delete(Handle handle, long personId, long id) {
        handle.createUpdate("DELETE FROM account WHERE person_id = :person AND id = :id")
                .bind("person", personId)
                .bind("id", id)
                .execute();
    }

    /** By place in {@link #COLUMNS}: ten thousand rows are read before the list is seen. */
    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                new OtpParameters(
                        OtpType.valueOf(row.getString(4)),
                        OtpAlgorithm.valueOf(row.getString(5)),
                        row.getInt(6),
                        row.getInt(7),
                        row.getLong(8)),
                row.getInt(9) == 1);
    }

    private static OtpSecret secret(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("secret");
        try {
            return OtpSecret.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
