/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import java.util.Arrays;
import java.util.Objects;

/**
 * An account as authenticator apps hand it over: {@code otpauth://totp/Issuer:account?secret=…}. The format is that of
 * the Key Uri Format page of Google Authenticator; there is no RFC. Steam's accounts have no place on that page: they are
 * read as Bitwarden, Aegis, OTPClient and KeePassXC write them, and written as Aegis does ({@code otpauth://steam/…}).
 *
 * <p>Owns its secret: {@link #close()} wipes it. {@link #toString()} names nobody and nothing.
 *
 * @param issuer who made the account; may be empty
 * @param account whose it is; may be empty
 */
public record OtpAuthUri(String issuer, String account, OtpSecret secret, OtpParameters parameters)
        implements AutoCloseable {

    /** Throws {@link NullPointerException} for a part that is missing. */
    public OtpAuthUri {
        Objects.requireNonNull(issuer);
        Objects.requireNonNull(account);
        Objects.requireNonNull(secret);
        Objects.requireNonNull(parameters);
    }

    /** An account that we issue: {@link OtpParameters#ISSUED}. */
    public static OtpAuthUri issued(String issuer, String account, OtpSecret secret) {
        return new OtpAuthUri(issuer, account, secret, OtpParameters.ISSUED);
    }

    /** Reads an address; what is wrong with it is an answer, not an exception. */
    public static Parsed parse(String text) {
        return OtpAuthParser.parse(text);
    }

    /**
     * The address as every app reads it: issuer in label and parameter, a space as {@code %20}, no colon inside either
     * name (apps split the label at the first one, and drop the issuer at a second), all parameters written out. It holds
     * the secret: show it, keep it nowhere.
     */
    public String format() {
        String cleanIssuer = withoutColons(issuer);
        String cleanAccount = withoutColons(account);
        StringBuilder uri = new StringBuilder("otpauth://");
        uri.append(Ascii.lower(parameters.type().name())).append('/');
        if (!cleanIssuer.isEmpty()) {
            Percent.encode(cleanIssuer, uri);
            uri.append(':');
        }
        Percent.encode(cleanAccount, uri);
        char[] key = secret.base32();
        uri.append("?secret=").append(key);
        Arrays.fill(key, '\0');
        if (!cleanIssuer.isEmpty()) {
            Percent.encode(cleanIssuer, uri.append("&issuer="));
        }
        uri.append("&algorithm=").append(parameters.algorithm().name());
        uri.append("&digits=").append(parameters.digits());
        if (parameters.byTime()) {
            uri.append("&period=").append(parameters.periodSeconds());
        } else {
            uri.append("&counter=").append(parameters.counter());
        }
        return uri.toString();
    }

    private static String withoutColons(String name) {
        return name.replace(":", "").strip();
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "OtpAuthUri";
    }

    /** What reading an address gave. */
    public sealed interface Parsed {
        /** It is an account; the receiver closes it. */
        record Account(OtpAuthUri uri) implements Parsed {}

        /** It is not, or not one whose codes we could make right. */
        record Refused(Reason reason) implements Parsed {}
    }

    /** Why an address is refused. */
    public enum Reason {
        /** It begins neither with {@code otpauth://} nor with {@code steam://}. */
        NOT_AN_ACCOUNT,
        /** Longer than any real one. */
        TOO_LONG,
        /** Neither by time, nor by counter, nor Steam's. */
        UNKNOWN_TYPE,
        /** A broken {@code %} sequence, or bytes that are not UTF-8. */
        BAD_ENCODING,
        /** The same parameter twice. */
        DOUBLE_PARAMETER,
        /** No secret, or an empty one. */
        NO_SECRET,
        /** The secret is not Base32, cut off or too long. */
        BAD_SECRET,
        /** A hash that we do not have: its codes would be wrong. */
        UNKNOWN_ALGORITHM,
        /** Not 6 to 8 digits, and not Steam's five letters. */
        BAD_DIGITS,
        /** Not 1 second to a day; for Steam not 30 s. */
        BAD_PERIOD,
        /** By counter, without one. */
        NO_COUNTER,
        /** A counter that is not a number from 0 up. */
        BAD_COUNTER
    }
}
