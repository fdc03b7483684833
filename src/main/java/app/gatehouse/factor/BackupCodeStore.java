/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The tables of backup codes. Stateless; each method needs the open vault's handle. */
final class BackupCodeStore {
    Optional<BackupCodesState> state(Handle handle, long personId) {
        return handle.createQuery("SELECT s.id, s.saved_at IS NOT NULL AS saved, count(c.number) AS total,"
                        + " sum(c.used_at IS NULL) AS unused"
                        + " FROM backup_code_set s JOIN backup_code c ON c.set_id = s.id"
                        + " WHERE s.person_id = :person GROUP BY s.id")
                .bind("person", personId)
                .map((row, context) -> new BackupCodesState(
                        row.getInt("unused"), row.getInt("total"), row.getInt("saved") == 1, row.getInt("id")))
                .findOne();
    }

    /** The numbers that can still be used, of the set that the person has; empty: no set, or none left. */
    Set<Integer> unused(Handle handle, long personId) {
        return handle.createQuery("SELECT c.number FROM backup_code c JOIN backup_code_set s ON c.set_id = s.id"
                        + " WHERE s.person_id = :person AND c.used_at IS NULL")
                .bind("person", personId)
                .mapTo(Integer.class)
                .set();
    }

    /** All codes, readable, by number. To be closed by the caller. */
    List<BackupCode> codes(Handle handle, long personId) {
        return handle.createQuery("SELECT c.set_id, c.number, c.digits, c.used_at"
                        + " FROM backup_code c JOIN backup_code_set s ON c.set_id = s.id"
                        + " WHERE s.person_id = :person ORDER BY c.number")
                .bind("person", personId)
                .map((row, context) -> code(row))
                .list();
    }

    /** Puts a set in place of the one that the person may have. The codes are numbered from 1 as they stand. */
    void replace(Handle handle, long personId, List<char[]> codes, Instant at) {
        remove(handle, personId);
        int set = handle.createUpdate("INSERT INTO backup_code_set (person_id, made_at) VALUES (:person, :at)")
                .bind("person", personId)
                .bind("at", at.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .one();
        for (int i = 0; i < codes.size(); i++) {
            byte[] digits = ascii(codes.get(i));
            handle.createUpdate("INSERT INTO backup_code (set_id, number, digits) VALUES (:set, :number, :digits)")
                    .bind("set", set)
                    .bind("number", i + 1)
                    .bind("digits", digits)
                    .execute();
            Arrays.fill(digits, (byte) 0);
        }
    }

    /** False if the set was marked before, or there is none. */
    boolean markSaved(Handle handle, long personId, Instant at) {
        return handle.createUpdate(
                                "UPDATE backup_code_set SET saved_at = :at WHERE person_id = :person AND saved_at IS NULL")
                        .bind("person", personId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    /** False if the code was spent before, or its set is gone. */
    boolean spend(Handle handle, int setNumber, int number, Instant at) {
        return handle.createUpdate("UPDATE backup_code SET used_at = :at"
                                + " WHERE set_id = :set AND number = :number AND used_at IS NULL")
                        .bind("set", setNumber)
                        .bind("number", number)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    void remove(Handle handle, long personId) {
        handle.createUpdate("DELETE FROM backup_code_set WHERE person_id = :person")
                .bind("person", personId)
                .execute();
    }

    private static BackupCode code(ResultSet row) throws SQLException {
        byte[] ascii = row.getBytes("digits");
        char[] digits = new char[ascii.length];
        for (int i = 0; i < ascii.length; i++) {
            digits[i] = (char) ascii[i];
        }
        long usedAt = row.getLong("used_at");
        Optional<Instant> used = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(usedAt));
        BackupCode code = new BackupCode(row.getInt("set_id"), row.getInt("number"), digits, used);
        Arrays.fill(ascii, (byte) 0);
        Arrays.fill(digits, '\0');
        return code;
    }

    private static byte[] ascii(char[] digits) {
        byte[] ascii = new byte[digits.length];
        for (int i = 0; i < digits.length; i++) {
            ascii[i] = (byte) digits[i];
        }
        return ascii;
    }
}
