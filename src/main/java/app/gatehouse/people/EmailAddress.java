/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to: a dot-atom, {@code @} and a domain (RFC 5321 §4.1.2). Immutable.
 *
 * <p>Stricter than the RFC where nobody's mailbox is lost by it: no quoted local part, no comment, no address literal, and
 * no letter beyond ASCII before the {@code @} (that needs SMTPUTF8, which few servers have). A domain may be in any script;
 * it travels as its ASCII form (RFC 5890). Nothing that passes can end a header line.
 */
public final class EmailAddress {
    /** Most characters of an address, as typed or in its ASCII form (RFC 5321 §4.5.3.1.3). */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final int SHOWN = 5;
    private static final String ATEXT = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATEXT + "(\\." + ATEXT + ")*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private final String local;
    private final String domain;
    private final String asciiDomain;

    private EmailAddress(String local, String domain, String asciiDomain) {
        this.local = local;
        this.domain = domain;
        this.asciiDomain = asciiDomain;
    }

    /** The address that was typed, without the blanks around it; empty if it is none. */
    public static Optional<EmailAddress> of(String typed) {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()) {
            return Optional.empty();
        }
        String domain = address.substring(at + 1);
        return ascii(domain)
                .filter(found -> local.length() + 1 + found.length() <= LONGEST)
                .map(found -> new EmailAddress(local, domain, found));
    }

    private static Optional<String> ascii(String domain) {
        String ascii;
        try {
            ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String[] labels = ascii.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.empty();
            }
        }
        return Optional.of(ascii);
    }

    /** As it was typed, to be shown. */
    public String text() {
        return local + "@" + domain;
    }

    /** As it goes over the wire: ASCII alone. */
    public String ascii() {
        return local + "@" + asciiDomain;
    }

    /** The domain in ASCII. */
    public String asciiDomain() {
        return asciiDomain;
    }

    /**
     * For screens that others can see: first and last character before the {@code @}, dots between, however long it is;
     * "m•••••k@example.com".
     */
    public String masked() {
        String last = local.length() > 2 ? local.substring(local.length() - 1) : "";
        return local.charAt(0) + "•".repeat(SHOWN) + last + "@" + domain;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && address.ascii().equals(ascii());
    }

    @Override
    public int hashCode() {
        return Objects.hash(local, asciiDomain);
    }

    /** Says nothing about whose it is, so that it can stand in a log by mistake. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
