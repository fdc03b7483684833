/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

import app.gatehouse.otp.OtpAuthUri.Reason;
import java.util.List;

/**
 * One QR code of an export from Google Authenticator: {@code otpauth-migration://offline?data=…}. An export with many
 * accounts is several of them; {@link MigrationSet} puts them together. The format has no period: it is 30 s.
 *
 * <p>Owns the secrets of its accounts: {@link #close()} wipes them.
 *
 * @param items the accounts in their order
 * @param index which part this is, from 0
 * @param size how many parts the export has, 1 to {@value #MOST_PARTS}
 * @param id the same in all parts of one export
 */
public record MigrationUri(List<Item> items, int index, int size, int id) implements AutoCloseable {
    /** More parts than any list of accounts that a phone holds. */
    public static final int MOST_PARTS = 1000;

    /** Throws {@link IllegalArgumentException} for a part that is not one of its export. */
    public MigrationUri {
        items = List.copyOf(items);
        if (size < 1 || size > MOST_PARTS || index < 0 || index >= size) {
            throw new IllegalArgumentException("no such part");
        }
    }

    /** Whether a text is meant to be one: it has the scheme. */
    public static boolean isOne(String text) {
        return MigrationParser.isOne(text);
    }

    /** Reads an address; what is wrong with it is an answer, not an exception. */
    public static Parsed parse(String text) {
        return MigrationParser.parse(text);
    }

    /** Wipes the secrets. */
    @Override
    public void close() {
        for (Item item : items) {
            if (item instanceof Item.Account account) {
                account.uri().close();
            }
        }
    }

    @Override
    public String toString() {
        return "MigrationUri";
    }

    /** One account of an export. */
    public sealed interface Item {
        /** An account; whoever takes it closes it. */
        record Account(OtpAuthUri uri) implements Item {}

        /** One whose codes we could not make right (MD5, for example). */
        record Refused(String issuer, String account, Reason reason) implements Item {
            @Override
            public String toString() {
                return "Refused " + reason;
            }
        }
    }

    /** What reading an address gave. */
    public sealed interface Parsed {
        /** It is a part of an export; the receiver closes it. */
        record Part(MigrationUri uri) implements Parsed {}

        /** It has another scheme. */
        record NotOne() implements Parsed {}

        /** It has the scheme, but is cut off or damaged. */
        record Damaged() implements Parsed {}
    }
}
