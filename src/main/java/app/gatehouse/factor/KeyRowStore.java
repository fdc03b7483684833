/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** What the rows of all tables that store keys have in common. Stateless. */
final class KeyRowStore {
    private KeyRowStore() {}

    /** How the codes are made. */
    static OtpParameters parameters(ResultSet row, long counter) throws SQLException {
        return new OtpParameters(
                OtpType.valueOf(row.getString("type")),
                OtpAlgorithm.valueOf(row.getString("algorithm")),
                row.getInt("digits"),
                row.getInt("period"),
                counter);
    }

    /** The secret, to be closed by the caller. */
    static OtpSecret secret(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("secret");
        try {
            return OtpSecret.of(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
