/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import app.gatehouse.otp.OtpAuthUri.Parsed;
import app.gatehouse.otp.OtpAuthUri.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads account addresses. Nothing of the text ever goes into an exception. */
final class OtpAuthParser {
    private static final String SCHEME = "otpauth://";
    private static final String STEAM_SCHEME = "steam://";
    private static final String STEAM = "Steam";

    /** No QR code holds more characters. */
    private static final int LONGEST = 8192;

    private OtpAuthParser() {}

    static Parsed parse(String text) {
        String address = text.strip();
        if (address.length() > LONGEST) {
            return new Parsed.Refused(Reason.TOO_LONG);
        }
        try {
            if (begins(address, STEAM_SCHEME)) {
                return new Parsed.Account(bareSteam(address.substring(STEAM_SCHEME.length())));
            }
            if (!begins(address, SCHEME)) {
                return new Parsed.Refused(Reason.NOT_AN_ACCOUNT);
            }
            return new Parsed.Account(account(address.substring(SCHEME.length())));
        } catch (Refusal refusal) {
            return new Parsed.Refused(refusal.reason);
        }
    }

    private static boolean begins(String address, String scheme) {
        return address.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    /** Bitwarden and Proton write no more than the secret. */
    private static OtpAuthUri bareSteam(String key) throws Refusal {
        return new OtpAuthUri(STEAM, "", secret(decode(key)), OtpParameters.STEAM);
    }

    private static OtpAuthUri account(String rest) throws Refusal {
        int query = rest.indexOf('?');
        String path = query < 0 ? rest : rest.substring(0, query);
        int slash = path.indexOf('/');
        OtpType written = type(slash < 0 ? path : path.substring(0, slash));
        String label = slash < 0 ? "" : path.substring(slash + 1);
        Map<String, String> values = values(query < 0 ? "" : rest.substring(query + 1));
        String[] names = names(label, values.getOrDefault("issuer", ""));
        OtpType type = written == OtpType.TOTP && isSteam(names[0], values) ? OtpType.STEAM : written;
        OtpParameters parameters = parameters(type, values);
        String issuer = type == OtpType.STEAM && names[0].isEmpty() ? STEAM : names[0];
        return new OtpAuthUri(issuer, names[1], secret(values.getOrDefault("secret", "")), parameters);
    }

    /** OTPClient tells by name and length, KeePassXC by a parameter of its own. */
    private static boolean isSteam(String issuer, Map<String, String> values) {
        return Ascii.lower(values.getOrDefault("encoder", "")).equals("steam")
                || (Ascii.lower(issuer).equals("steam")
                        && Ascii.number(values.getOrDefault("digits", "")) == SteamCode.LETTERS);
    }

    private static OtpType type(String name) throws Refusal {
        return switch (Ascii.lower(name)) {
            case "totp" -> OtpType.TOTP;
            case "hotp" -> OtpType.HOTP;
            case "steam" -> OtpType.STEAM;
            default -> throw new Refusal(Reason.UNKNOWN_TYPE);
        };
    }

    /** Parameters that nobody knows (a colour, an image) change no code and are passed over. */
    private static Map<String, String> values(String query) throws Refusal {
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = Ascii.lower(decode(equals < 0 ? pair : pair.substring(0, equals)));
            // Many issuers write forms, where a plus sign is a space; a real one comes as %2B.
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1).replace('+', ' '));
            if (values.put(name, value) != null) {
                throw new Refusal(Reason.DOUBLE_PARAMETER);
            }
        }
        return values;
    }

    private static OtpParameters parameters(OtpType type, Map<String, String> values) throws Refusal {
        OtpAlgorithm algorithm = OtpAlgorithm.named(values.getOrDefault("algorithm", "SHA1"))
                .orElseThrow(() -> new Refusal(Reason.UNKNOWN_ALGORITHM));
        if (type == OtpType.STEAM) {
            return steam(algorithm, values);
        }
        long digits = Ascii.number(values.getOrDefault("digits", "6"));
        if (digits < OtpParameters.FEWEST_DIGITS || digits > OtpParameters.MOST_DIGITS) {
            throw new Refusal(Reason.BAD_DIGITS);
        }
        if (type == OtpType.HOTP) {
            return OtpParameters.hotp(algorithm, (int) digits, counter(values.get("counter")));
        }
        long period = Ascii.number(values.getOrDefault("period", "30"));
        if (period < 1 || period > OtpParameters.LONGEST_PERIOD) {
            throw new Refusal(Reason.BAD_PERIOD);
        }
        return OtpParameters.totp(algorithm, (int) digits, (int) period);
    }

    /** Steam has one way of making codes; a number of digits beside it says nothing, and some programs write any. */
    private static OtpParameters steam(OtpAlgorithm algorithm, Map<String, String> values) throws Refusal {
        if (algorithm != OtpAlgorithm.SHA1) {
            throw new Refusal(Reason.UNKNOWN_ALGORITHM);
        }
        if (Ascii.number(values.getOrDefault("period", "30")) != SteamCode.PERIOD_SECONDS) {
            throw new Refusal(Reason.BAD_PERIOD);
        }
        return OtpParameters.STEAM;
    }

    private static long counter(String text) throws Refusal {
        if (text == null) {
            throw new Refusal(Reason.NO_COUNTER);
        }
        long counter = Ascii.number(text);
        if (counter < 0) {
            throw new Refusal(Reason.BAD_COUNTER);
        }
        return counter;
    }

    private static OtpSecret secret(String text) throws Refusal {
        Base32.Decoded decoded = Base32.decode(text);
        if (decoded instanceof Base32.Decoded.Empty) {
            throw new Refusal(Reason.NO_SECRET);
        }
        if (!(decoded instanceof Base32.Decoded.Bytes bytes)) {
            throw new Refusal(Reason.BAD_SECRET);
        }
        try {
            if (bytes.value().length > OtpSecret.MOST_BYTES) {
                throw new Refusal(Reason.BAD_SECRET);
            }
            return OtpSecret.of(bytes.value());
        } finally {
            Arrays.fill(bytes.value(), (byte) 0);
        }
    }

    /** Issuer and account. The parameter wins over the label's first part, which old issuers filled with other things. */
    private static String[] names(String label, String issuer) throws Refusal {
        String names = decode(label);
        int colon = names.indexOf(':');
        String first = colon < 0 ? "" : clean(names.substring(0, colon));
        String account = clean(names.substring(colon + 1));
        String named = clean(issuer);
        return new String[] {named.isEmpty() ? first : named, account};
    }

    /** Without control characters, which would break a line of a list. */
    static String clean(String name) {
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    private static String decode(String text) throws Refusal {
        Optional<String> decoded = Percent.decode(text);
        return decoded.orElseThrow(() -> new Refusal(Reason.BAD_ENCODING));
    }

    /** Carries a reason out of the reading; never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refusal(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }
}
