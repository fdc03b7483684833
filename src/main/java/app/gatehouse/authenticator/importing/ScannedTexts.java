/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.MigrationSet;
import app.gatehouse.otp.MigrationUri;
import app.gatehouse.otp.OtpAuthUri;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts what QR codes say, picture after picture: what is an account, what a part of a Google export, what one of our own
 * printed backup codes; and says what all of them together amount to. It keeps what is an account until it is closed, so
 * that the parts of an export can come one by one and in any order. Not thread-safe.
 *
 * <p>It reads no picture, and adds nothing to anybody's accounts. What it keeps it wipes at the end; the strings that come
 * in cannot be wiped, so whoever has them lets go of them.
 */
public final class ScannedTexts implements AutoCloseable {
    /** An export of {@value MigrationUri#MOST_PARTS} parts and as many accounts beside it. */
    private static final int MOST_TEXTS = 2 * MigrationUri.MOST_PARTS;

    /** Of ten sheets: nobody is told which, and a long list of them would be searched for each one more. */
    private static final int MOST_BACKUP_CODES = 100;

    private static final String BACKUP_CODE = "GH1:";

    private final List<char[]> accounts = new ArrayList<>();
    private final List<char[]> parts = new ArrayList<>();
    private final List<char[]> backupCodes = new ArrayList<>();
    private final MigrationSet export = new MigrationSet();
    private boolean others;
    private boolean otherExport;

    /** Nothing was read. */
    public ScannedTexts() {}

    /**
     * Adds what the codes of one more picture say, and tells what there is by now. A text that was here already counts
     * once. One with a line break inside is no account, whatever it begins with: in a list it would be two.
     */
    public Answer add(List<String> texts) {
        otherExport = false;
        texts.forEach(text -> sort(text.strip()));
        return answer();
    }

    private void sort(String text) {
        if (text.chars().anyMatch(ScannedTexts::breaksLine) || accounts.size() + parts.size() >= MOST_TEXTS) {
            others = true;
        } else if (MigrationUri.isOne(text)) {
            sortPart(text);
        } else if (Address.isOne(text)) {
            keep(accounts, text);
        } else if (text.startsWith(BACKUP_CODE) && backupCodes.size() < MOST_BACKUP_CODES) {
            keep(backupCodes, text);
        } else {
            others = true;
        }
    }

    /** All that {@link String#lines()} and other readers of lists end a line at. */
    private static boolean breaksLine(int letter) {
        return letter == '\n'
                || letter == '\r'
                || letter == '\u000b'
                || letter == '\f'
                || letter == '\u0085'
                || letter == '\u2028'
                || letter == '\u2029';
    }

    private void sortPart(String text) {
        if (!(MigrationUri.parse(text) instanceof MigrationUri.Parsed.Part part)) {
            // In the preview it is named as damaged.
            keep(accounts, text);
            return;
        }
        switch (export.add(part.uri())) {
            case NEW -> keep(parts, text);
            case OTHER_EXPORT -> otherExport = true;
            case ALREADY_HERE -> {}
        }
    }

    private static void keep(List<char[]> kept, String text) {
        char[] letters = text.toCharArray();
        if (kept.stream().noneMatch(each -> Arrays.equals(each, letters))) {
            kept.add(letters);
        } else {
            Arrays.fill(letters, '\0');
        }
    }

    private Answer answer() {
        if (!parts.isEmpty() && (otherExport || !export.complete())) {
            List<Integer> missing = export.missing();
            List<Integer> here = new ArrayList<>();
            for (int i = 1; i <= export.size(); i++) {
                if (!missing.contains(i)) {
                    here.add(i);
                }
            }
            return new Answer.Parts(here, missing, otherExport);
        }
        if (accounts.isEmpty() && parts.isEmpty()) {
            return nothing();
        }
        if (accounts.size() == 1
                && parts.isEmpty()
                && Address.entry(1, new String(accounts.get(0))) instanceof Entry.Good good) {
            return new Answer.One(good.uri());
        }
        return new Answer.Several();
    }

    private Answer nothing() {
        if (!backupCodes.isEmpty()) {
            return new Answer.BackupCodes(
                    backupCodes.stream().map(char[]::clone).toList());
        }
        return others ? new Answer.NotOurs() : new Answer.NoCode();
    }

    /** Whether there is anything that could be added. */
    public boolean isEmpty() {
        return accounts.isEmpty() && parts.isEmpty();
    }

    /**
     * All that is an account or a part of an export, one a line, as {@link Importers#read(byte[], java.util.Optional)}
     * takes it.
     *
     * @return UTF-8; the caller wipes it
     */
    public byte[] lines() {
        List<char[]> all = new ArrayList<>(accounts);
        all.addAll(parts);
        CharBuffer letters = CharBuffer.allocate(
                all.stream().mapToInt(each -> each.length + 1).sum());
        all.forEach(each -> letters.put(each).put('\n'));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(letters.flip());
        byte[] lines = new byte[encoded.remaining()];
        encoded.get(lines).clear();
        encoded.put(new byte[encoded.capacity()]);
        Arrays.fill(letters.array(), '\0');
        return lines;
    }

    /** Wipes what was kept, and is empty again. */
    @Override
    public void close() {
        export.close();
        for (List<char[]> kept : List.of(accounts, parts, backupCodes)) {
            kept.forEach(each -> Arrays.fill(each, '\0'));
            kept.clear();
        }
        others = false;
        otherExport = false;
    }

    @Override
    public String toString() {
        return "ScannedTexts of " + (accounts.size() + parts.size());
    }

    /** What all codes together amount to. */
    public sealed interface Answer {
        /** No code was read. */
        record NoCode() implements Answer {}

        /** There are codes, and none of them is for an authenticator: a shop's address, for example. */
        record NotOurs() implements Answer {}

        /**
         * There are backup codes of a sheet that a station like this one printed, and no account.
         *
         * @param payloads what they say, whole; the receiver wipes them
         */
        record BackupCodes(List<char[]> payloads) implements Answer {
            @Override
            public String toString() {
                return "BackupCodes";
            }
        }

        /** One account; the receiver closes it. */
        record One(OtpAuthUri uri) implements Answer {}

        /** More than one, or one that has a fault: the preview of an import names them ({@link ScannedTexts#lines}). */
        record Several() implements Answer {}

        /**
         * An export of several parts.
         *
         * @param here numbers of the parts that are here, from 1
         * @param missing of those that are not; empty where only {@code otherExport} keeps it from being whole
         * @param otherExport whether the last picture showed a part of another export, which was left out
         */
        record Parts(List<Integer> here, List<Integer> missing, boolean otherExport) implements Answer {}
    }
}
