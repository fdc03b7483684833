/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.json.Json;
import app.gatehouse.otp.Base32;
import app.gatehouse.otp.OtpAlgorithm;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.otp.OtpParameters;
import app.gatehouse.otp.OtpSecret;
import app.gatehouse.otp.OtpType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An account as its pieces are found in a file, checked when it is {@link #made}: what is not said is what nearly all have
 * (SHA-1, six digits, 30 s), what is said and unknown is refused. For one entry; not thread-safe.
 */
final class Draft {
    /** More of a name is never looked at; what is kept is shorter still. */
    private static final int LONGEST_NAME = 4096;

    private final int position;
    private String issuer;
    private String account;
    private String type = "totp";
    private String algorithm = "sha1";
    private OptionalLong digits = OptionalLong.empty();
    private OptionalLong period = OptionalLong.empty();
    private OptionalLong counter = OptionalLong.empty();
    private byte[] secret = {};
    private Optional<Entry.Refused> refused = Optional.empty();

    /** An entry at a place from 1 on. */
    Draft(int position, String issuer, String account) {
        this.position = position;
        this.issuer = clean(issuer);
        this.account = clean(account);
    }

    private static String clean(String name) {
        String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return bounded.replaceAll("\\p{Cntrl}", "").strip();
    }

    /** Takes the issuer out of a label ("Acme:anna") where none was named. */
    Draft splitLabel(String separator) {
        int at = account.indexOf(separator);
        if (issuer.isEmpty() && at > 0) {
            issuer = account.substring(0, at).strip();
            account = account.substring(at + separator.length()).strip();
        }
        return this;
    }

    /** The kind; empty means by time. */
    Draft type(String name) {
        type = name.isBlank() ? "totp" : name.strip().toLowerCase(Locale.ROOT);
        return this;
    }

    /** The hash; empty means SHA-1. */
    Draft algorithm(String name) {
        algorithm = name.isBlank() ? "sha1" : name.strip();
        return this;
    }

    Draft digits(OptionalLong value) {
        digits = value;
        return this;
    }

    Draft period(OptionalLong value) {
        period = value;
        return this;
    }

    Draft counter(OptionalLong value) {
        counter = value;
        return this;
    }

    /** Digits, period and counter under their usual names. */
    Draft numbers(Json from) {
        return digits(from.whole("digits")).period(from.whole("period")).counter(from.whole("counter"));
    }

    /** The secret; wiped here. */
    Draft secret(byte[] bytes) {
        secret = bytes.clone();
        Arrays.fill(bytes, (byte) 0);
        return this;
    }

    /** The secret in Base32. */
    Draft secret(String base32) {
        Base32.Decoded decoded = Base32.decode(base32);
        if (decoded instanceof Base32.Decoded.Bytes bytes) {
            return secret(bytes.value());
        }
        if (decoded instanceof Base32.Decoded.IllegalLetter letter) {
            return refuse(Reason.BAD_LETTER, Character.toString(letter.codePoint()));
        }
        return refuse(decoded instanceof Base32.Decoded.Empty ? Reason.NO_SECRET : Reason.BAD_SECRET, "");
    }

    private Draft refuse(Reason reason, String detail) {
        refused = refused.or(() -> Optional.of(refused(reason, detail)));
        return this;
    }

    /** The entry, refused for this reason. */
    Entry.Refused refused(Reason reason, String detail) {
        return new Entry.Refused(issuer, account, position, reason, detail);
    }

    /** The entry: an account, or why it is none. */
    Entry made() {
        try {
            if (refused.isPresent()) {
                return refused.get();
            }
            OtpParameters parameters = parameters();
            if (secret.length == 0 || secret.length > OtpSecret.MOST_BYTES) {
                throw new Refusal(secret.length == 0 ? Reason.NO_SECRET : Reason.BAD_SECRET);
            }
            return new Entry.Good(new OtpAuthUri(issuer, account, OtpSecret.of(secret), parameters));
        } catch (Refusal refusal) {
            return refused(refusal.reason, "");
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private OtpParameters parameters() throws Refusal {
        OtpType kind = switch (type) {
            case "totp", "time" -> OtpType.TOTP;
            case "hotp", "counter" -> OtpType.HOTP;
            case "steam" -> OtpType.STEAM;
            default -> throw new Refusal(Reason.UNKNOWN_TYPE);
        };
        if (kind == OtpType.STEAM) {
            // Some programs write any hash, length and period beside it; Steam has one of each.
            return OtpParameters.STEAM;
        }
        OtpAlgorithm hash = OtpAlgorithm.named(algorithm).orElseThrow(() -> new Refusal(Reason.UNKNOWN_ALGORITHM));
        long length = digits.orElse(6);
        if (length < OtpParameters.FEWEST_DIGITS || length > OtpParameters.MOST_DIGITS) {
            throw new Refusal(Reason.BAD_DIGITS);
        }
        if (kind == OtpType.HOTP) {
            long next = counter.orElseThrow(() -> new Refusal(Reason.NO_COUNTER));
            if (next < 0) {
                throw new Refusal(Reason.BAD_COUNTER);
            }
            return OtpParameters.hotp(hash, (int) length, next);
        }
        long seconds = period.orElse(30);
        if (seconds < 1 || seconds > OtpParameters.LONGEST_PERIOD) {
            throw new Refusal(Reason.BAD_PERIOD);
        }
        return OtpParameters.totp(hash, (int) length, (int) seconds);
    }

    /** Carries a reason out of the checks; never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refusal(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
