/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What goes on a page: a heading, a date, whose it is, the codes, and what to know about them. Closing it wipes the codes;
 * using it afterwards throws {@link IllegalStateException}. Thread-safe.
 *
 * @param title the heading ("Gatehouse backup codes")
 * @param date the day it was made, in words
 * @param lines under the heading: whose, which station
 * @param codes what is secret
 * @param notes sentences at the foot
 */
public record Sheet(String title, String date, List<String> lines, List<Code> codes, List<String> notes)
        implements AutoCloseable {

    /** Takes copies of the lists; the codes themselves are shared and wiped with the sheet. */
    public Sheet {
        lines = List.copyOf(lines);
        codes = List.copyOf(codes);
        notes = List.copyOf(notes);
    }

    /** Wipes the codes. */
    @Override
    public void close() {
        codes.forEach(Code::close);
    }

    @Override
    public String toString() {
        return "Sheet of " + codes.size();
    }

    /** One code, which wipes itself. */
    public static final class Code implements AutoCloseable {
        private final int number;
        private final boolean labelled;
        private final String address;
        private final char[] text;
        private final char[] qrText;
        private boolean closed;

        private Code(int number, boolean labelled, String address, char[] text, char[] qrText) {
            this.number = number;
            this.labelled = labelled;
            this.address = address;
            this.text = text;
            this.qrText = qrText;
        }

        /** A line without number and QR code. Copies; the caller wipes its own. */
        public static Code plain(char[] text) {
            return new Code(0, false, "", text.clone(), null);
        }

        /**
         * A numbered code with its QR code. Copies; the caller wipes its own.
         *
         * @param number from 1
         * @param text as it is to be read ("4821 7730")
         * @param qrText what the QR code says
         */
        public static Code numbered(int number, char[] text, char[] qrText) {
            return new Code(number, false, "", text.clone(), qrText.clone());
        }

        /**
         * A numbered QR code that says more than could be read: beside it stands only what it is. Copies; the caller wipes
         * its own.
         *
         * @param number from 1
         * @param label what it is, in one line or two ("Acme", "anna")
         * @param qrText what the QR code says
         */
        public static Code labelled(int number, List<String> label, char[] qrText) {
            return new Code(number, true, "", String.join("\n", label).toCharArray(), qrText.clone());
        }

        /**
         * A line for somebody else, to be cut off and handed over. Copies; the caller wipes its own.
         *
         * @param address whom it is for, in one line ("elena.petrova · Elena Petrova"); not empty
         */
        public static Code addressed(String address, char[] text) {
            return new Code(0, false, address, text.clone(), null);
        }

        /** Whom it is for, or empty if it is for whoever has the sheet. */
        public String address() {
            return address;
        }

        /** Whether its text is a label, which is no secret. */
        public boolean isLabelled() {
            return labelled;
        }

        /** Its number, or 0 if it has none. */
        public int number() {
            return number;
        }

        /** A copy of its text, which the caller wipes. */
        public synchronized char[] text() {
            return copy(text);
        }

        /** A copy of what its QR code says, which the caller wipes; empty if it has none. */
        public synchronized Optional<char[]> qrText() {
            return qrText == null ? Optional.empty() : Optional.of(copy(qrText));
        }

        private char[] copy(char[] secret) {
            if (closed) {
                throw new IllegalStateException("the sheet is wiped");
            }
            return secret.clone();
        }

        @Override
        public synchronized void close() {
            closed = true;
            Arrays.fill(text, '\0');
            if (qrText != null) {
                Arrays.fill(qrText, '\0');
            }
        }

        @Override
        public String toString() {
            return "Code " + number;
        }
    }
}
