/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.otp.OtpAuthUri;
import java.util.List;

/** Accounts as a test writes them. */
final class Typed {
    /** The key of RFC 6238's test values for SHA-1. */
    static final String KEY = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private Typed() {}

    static OtpAuthUri uri(String address) {
        return ((OtpAuthUri.Parsed.Account) OtpAuthUri.parse(address)).uri();
    }

    static OtpAuthUri totp(String issuer, String key) {
        return uri("otpauth://totp/" + issuer + ":name?secret=" + key + "&issuer=" + issuer);
    }

    /** Keeps one account and returns it. */
    static Account add(Accounts accounts, long person, OtpAuthUri uri) throws Exception {
        try (uri) {
            assertEquals(List.of(AddAnswer.ADDED), accounts.add(person, List.of(uri)));
        }
        List<Account> list = accounts.list(person);
        return list.stream()
                .max(java.util.Comparator.comparingLong(Account::id))
                .orElseThrow();
    }
}
