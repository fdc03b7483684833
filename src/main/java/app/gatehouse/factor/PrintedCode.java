/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the small QR code beside a printed backup code says: {@code GH1:}, the station's id, set number, code number and
 * code, with colons between. Only upper-case letters, digits and colons, so that the QR stays small. Close it; that wipes
 * the digits. Not thread-safe. It does not say whether the code is right, only what somebody holds up.
 */
public final class PrintedCode implements AutoCloseable {
    private static final String START = "GH1:";
    private static final Pattern FORM =
            Pattern.compile(START + "([0-9A-F]{32}):([1-9][0-9]{0,8}):([1-9][0-9]?):([0-9]{8})");

    private final String station;
    private final int setNumber;
    private final int number;
    private final char[] digits;

    private PrintedCode(String station, int setNumber, int number, char[] digits) {
        this.station = station;
        this.setNumber = setNumber;
        this.number = number;
        this.digits = digits;
    }

    /** The text for the sheet. Wipe it when it is drawn. */
    static char[] write(UUID station, BackupCode code) {
        String start = START + id(station) + ":" + code.setNumber() + ":" + code.number() + ":";
        char[] digits = code.digits();
        char[] text = Arrays.copyOf(start.toCharArray(), start.length() + digits.length);
        System.arraycopy(digits, 0, text, start.length(), digits.length);
        Arrays.fill(digits, '\0');
        return text;
    }

    /** What a QR code's text means; empty for every text that {@link #write} cannot have written. */
    public static Optional<PrintedCode> read(CharSequence text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        char[] digits = new char[BackupCodes.DIGITS];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = text.charAt(form.start(4) + i);
        }
        return Optional.of(new PrintedCode(
                form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), digits));
    }

    /** Whether it names this station. */
    boolean isOf(UUID other) {
        return station.equals(id(other));
    }

    /** The set that it names. */
    int setNumber() {
        return setNumber;
    }

    /** The place on the sheet that it names, from 1. */
    int number() {
        return number;
    }

    /** A copy of the eight digits, to be wiped by the caller; zeros after {@link #close()}. */
    public char[] digits() {
        return digits.clone();
    }

    private static String id(UUID station) {
        return station.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Wipes the digits; a second call does nothing. */
    @Override
    public void close() {
        Arrays.fill(digits, '\0');
    }

    /** Says nothing of the digits. */
    @Override
    public String toString() {
        return "PrintedCode " + number;
    }
}
