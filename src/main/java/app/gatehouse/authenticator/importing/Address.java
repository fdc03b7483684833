/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.Base32;
import app.gatehouse.otp.OtpAuthUri;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes entries out of account addresses, naming the refused ones as far as one can. Stateless. */
final class Address {
    private Address() {}

    /** Whether a text is meant to be an address. */
    static boolean isOne(String text) {
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("otpauth://") || start.startsWith("steam://");
    }

    /** The entry that an address at a place from 1 on is. */
    static Entry entry(int position, String text) {
        return entry(position, text, "", "");
    }

    /**
     * The entry that an address or a bare key is.
     *
     * @param issuer taken where the address names none
     * @param account likewise
     */
    static Entry entry(int position, String text, String issuer, String account) {
        OtpAuthUri.Parsed parsed = OtpAuthUri.parse(text);
        if (parsed instanceof OtpAuthUri.Parsed.Account found) {
            return new Entry.Good(named(found.uri(), text, issuer, account));
        }
        Reason reason = Reason.of(((OtpAuthUri.Parsed.Refused) parsed).reason());
        String[] names = names(text);
        Draft draft =
                new Draft(position, names[0].isEmpty() ? issuer : names[0], names[1].isEmpty() ? account : names[1]);
        if (reason == Reason.BAD_SECRET
                && Base32.decode(parameter(text, "secret")) instanceof Base32.Decoded.IllegalLetter letter) {
            return draft.refused(Reason.BAD_LETTER, Character.toString(letter.codePoint()));
        }
        return draft.refused(reason, "");
    }

    /** A Steam address has no names of its own, only the issuer that we give it. */
    private static OtpAuthUri named(OtpAuthUri uri, String text, String issuer, String account) {
        boolean bare = text.stripLeading().toLowerCase(Locale.ROOT).startsWith("steam://");
        boolean nameless = uri.issuer().isEmpty() || bare;
        return new OtpAuthUri(
                nameless && !issuer.isEmpty() ? issuer : uri.issuer(),
                uri.account().isEmpty() ? account : uri.account(),
                uri.secret(),
                uri.parameters());
    }

    private static String[] names(String text) {
        int scheme = text.indexOf("://");
        int query = text.indexOf('?');
        String path = scheme < 0 ? "" : text.substring(scheme + 3, query < scheme + 3 ? text.length() : query);
        int slash = path.indexOf('/');
        // Without a slash or a question mark the rest may be a key, as in steam://KEY.
        String label = slash < 0 || query < 0 ? "" : decoded(path.substring(slash + 1));
        int colon = label.indexOf(':');
        String issuer = parameter(text, "issuer");
        String first = colon < 0 ? "" : label.substring(0, colon);
        return new String[] {issuer.isEmpty() ? first : issuer, label.substring(colon + 1)};
    }

    private static String parameter(String text, String name) {
        int query = text.indexOf('?');
        for (String pair : (query < 0 ? "" : text.substring(query + 1)).split("&", -1)) {
            if (pair.toLowerCase(Locale.ROOT).startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
