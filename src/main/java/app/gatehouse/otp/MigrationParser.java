/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import app.gatehouse.otp.MigrationUri.Item;
import app.gatehouse.otp.MigrationUri.Parsed;
import app.gatehouse.otp.OtpAuthUri.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads parts of exports. Nothing of the text ever goes into an exception. */
final class MigrationParser {
    private static final String SCHEME = "otpauth-migration://";

    /** No QR code holds more characters; a person's list of them is split before. */
    private static final int LONGEST = 65_536;

    private MigrationParser() {}

    static boolean isOne(String text) {
        return text.stripLeading().regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    static Parsed parse(String text) {
        if (!isOne(text)) {
            return new Parsed.NotOne();
        }
        if (text.length() > LONGEST) {
            return new Parsed.Damaged();
        }
        Optional<byte[]> data = data(text.strip());
        if (data.isEmpty()) {
            return new Parsed.Damaged();
        }
        List<Item> items = new ArrayList<>();
        try {
            return new Parsed.Part(part(data.get(), items));
        } catch (ProtoFields.Broken | IllegalArgumentException e) {
            new MigrationUri(items, 0, 1, 0).close();
            return new Parsed.Damaged();
        } finally {
            Arrays.fill(data.get(), (byte) 0);
        }
    }

    private static Optional<byte[]> data(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (String pair : address.substring(query + 1).split("&", -1)) {
            if (pair.regionMatches(true, 0, "data=", 0, 5)) {
                return Percent.decode(pair.substring(5)).flatMap(MigrationParser::base64);
            }
        }
        return Optional.empty();
    }

    /** Some readers hand a plus sign on as a space; some programs write the alphabet for addresses. */
    private static Optional<byte[]> base64(String text) {
        String plain = text.replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MigrationUri part(byte[] message, List<Item> items) throws ProtoFields.Broken {
        ProtoFields fields = new ProtoFields(message);
        int size = 1;
        int index = 0;
        int id = 0;
        while (fields.next()) {
            switch (fields.field()) {
                case 1 -> items.add(item(fields.bytes()));
                case 3 -> size = Math.max(1, fields.small());
                case 4 -> index = fields.small();
                case 5 -> id = fields.small();
                default -> {
                    // The version, and whatever may come: it changes no code.
                }
            }
        }
        return new MigrationUri(items, index, size, id);
    }

    private static Item item(byte[] message) throws ProtoFields.Broken {
        ProtoFields fields = new ProtoFields(message);
        byte[] secret = {};
        String name = "";
        String issuer = "";
        int algorithm = 0;
        int digits = 0;
        int type = 0;
        long counter = 0;
        try {
            while (fields.next()) {
                switch (fields.field()) {
                    case 1 -> secret = fields.bytes();
                    case 2 -> name = OtpAuthParser.clean(fields.text());
                    case 3 -> issuer = OtpAuthParser.clean(fields.text());
                    case 4 -> algorithm = fields.small();
                    case 5 -> digits = fields.small();
                    case 6 -> type = fields.small();
                    case 7 -> counter = fields.number();
                    default -> {
                        // An id of the phone's own, and whatever may come.
                    }
                }
            }
            String[] names = names(issuer, name);
            return made(names, secret, algorithm, digits, type, counter);
        } finally {
            Arrays.fill(message, (byte) 0);
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Item made(String[] names, byte[] secret, int algorithm, int digits, int type, long counter) {
        // What is not set (0) is what almost everybody has; unknown numbers stand for codes that we could not make.
        OtpAlgorithm hash = switch (algorithm) {
            case 0, 1 -> OtpAlgorithm.SHA1;
            case 2 -> OtpAlgorithm.SHA256;
            case 3 -> OtpAlgorithm.SHA512;
            default -> null;
        };
        Optional<Reason> wrong = wrong(hash, secret.length, digits, type, counter);
        if (wrong.isPresent()) {
            return new Item.Refused(names[0], names[1], wrong.get());
        }
        int length = digits == 2 ? 8 : 6;
        OtpParameters parameters =
                type == 1 ? OtpParameters.hotp(hash, length, counter) : OtpParameters.totp(hash, length, 30);
        return new Item.Account(new OtpAuthUri(names[0], names[1], OtpSecret.of(secret), parameters));
    }

    private static Optional<Reason> wrong(OtpAlgorithm hash, int secretLength, int digits, int type, long counter) {
        if (hash == null) {
            return Optional.of(Reason.UNKNOWN_ALGORITHM);
        }
        if (digits < 0 || digits > 2) {
            return Optional.of(Reason.BAD_DIGITS);
        }
        if (type < 0 || type > 2) {
            return Optional.of(Reason.UNKNOWN_TYPE);
        }
        if (type == 1 && counter < 0) {
            return Optional.of(Reason.BAD_COUNTER);
        }
        if (secretLength == 0) {
            return Optional.of(Reason.NO_SECRET);
        }
        return secretLength > OtpSecret.MOST_BYTES ? Optional.of(Reason.BAD_SECRET) : Optional.empty();
    }

    /** The name often has the issuer before a colon, as labels do. */
    private static String[] names(String issuer, String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return new String[] {issuer, name};
        }
        String first = name.substring(0, colon).strip();
        String rest = name.substring(colon + 1).strip();
        if (issuer.isEmpty()) {
            return new String[] {first, rest};
        }
        return new String[] {issuer, first.equals(issuer) ? rest : name};
    }
}
