/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

/** What is wrong with an address that was typed, so that its owner knows what to change. Does not say that one is right. */
final class TypedAddress {
    private static final int LAST_ASCII = 127;

    private TypedAddress() {}

    /** The key of the sentence about an address that is none. */
    static String problem(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return "factor.email.address.none";
        }
        if (address.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            return "factor.email.address.blank";
        }
        int at = address.lastIndexOf('@');
        if (at < 0) {
            return "factor.email.address.no-at";
        }
        if (address.substring(0, at).chars().anyMatch(c -> c > LAST_ASCII)) {
            return "factor.email.address.letters";
        }
        return "factor.email.address.wrong";
    }
}
