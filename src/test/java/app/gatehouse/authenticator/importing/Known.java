/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The accounts that {@code src/test/python/foreign_files.py} writes into every file, and those files. */
final class Known {
    static final String PASSWORD = "Prüfstand 7";

    static final OtpAuthUri ACME = account("Acme", "anna", OtpParameters.ISSUED);
    static final OtpAuthUri BOLT =
            account("Bolt & Söhne", "bernd@example.org", OtpParameters.totp(OtpAlgorithm.SHA256, 8, 60));
    static final OtpAuthUri CETA = account("Ceta", "クリス", OtpParameters.totp(OtpAlgorithm.SHA512, 7, 20));
    static final OtpAuthUri DELTA = account("Delta", "dora", OtpParameters.hotp(OtpAlgorithm.SHA1, 6, 5));
    static final OtpAuthUri EPSILON = account("Epsilon", "emil", OtpParameters.hotp(OtpAlgorithm.SHA256, 8, 1234567));
    static final OtpAuthUri STEAM = account("Steam", "finn", OtpParameters.STEAM);

    static final List<OtpAuthUri> ALL = List.of(ACME, BOLT, CETA, DELTA, EPSILON, STEAM);

    private Known() {}

    static OtpAuthUri account(String issuer, String name, OtpParameters parameters) {
        return account(issuer, name, parameters, issuer + name);
    }

    static OtpAuthUri account(String issuer, String name, OtpParameters parameters, String seed) {
        try {
            byte[] secret = MessageDigest.getInstance("SHA-1").digest(seed.getBytes(StandardCharsets.UTF_8));
            return new OtpAuthUri(issuer, name, OtpSecret.of(secret), parameters);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] file(String name) {
        try (InputStream in = Known.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An entry in one line, secret and all: for comparing only. */
    static String line(OtpAuthUri uri) {
        OtpParameters how = uri.parameters();
        return String.format(
                Locale.ROOT,
                "%s|%s|%s|%s|%d|%d|%d|%s",
                uri.issuer(),
                uri.account(),
                how.type(),
                how.algorithm(),
                how.digits(),
                how.periodSeconds(),
                how.counter(),
                HexFormat.of().formatHex(uri.secret().copy()));
    }

    static String line(Entry entry) {
        if (entry instanceof Entry.Good good) {
            return line(good.uri());
        }
        Entry.Refused refused = (Entry.Refused) entry;
        return String.format(
                Locale.ROOT,
                "%d %s|%s %s %s",
                refused.position(),
                refused.issuer(),
                refused.account(),
                refused.reason(),
                refused.detail());
    }

    static List<String> lines(List<OtpAuthUri> accounts) {
        return accounts.stream().map(Known::line).toList();
    }
}
