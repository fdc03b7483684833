/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What can name a mail server: a domain name in any script, an IPv4 or an IPv6 address. Asks nobody whether there is one.
 * Stateless.
 */
final class ServerName {
    private static final int LONGEST = 253;
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?[0-9]+");
    private static final Pattern IPV4 = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.|$)){4}(?<!\\.)");
    private static final Pattern LIKE_IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private ServerName() {}

    /** Whether it can. */
    static boolean isOne(String host) {
        if (LIKE_IPV6.matcher(host).matches()) {
            return isIpv6(host);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (ascii.length() > LONGEST || !LABELS.matcher(ascii).matches()) {
            return false;
        }
        return !ENDS_IN_NUMBER.matcher(ascii).matches() || IPV4.matcher(ascii).matches();
    }

    private static boolean isIpv6(String host) {
        try {
            // What has this form is never looked up: it is read, or refused.
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
