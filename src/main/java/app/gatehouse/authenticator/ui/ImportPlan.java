/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.AddAnswer;
import app.gatehouse.authenticator.importing.Entry;
import app.gatehouse.authenticator.importing.ImportResult;
import app.gatehouse.otp.OtpAuthUri;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What adding a file's entries would do: which are added, which are skipped and why, which could not be read. */
final class ImportPlan implements AutoCloseable {
    private final ImportResult.Read read;
    private final List<OtpAuthUri> addable = new ArrayList<>();
    private final BitSet leftOut = new BitSet();
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Entry.Refused> unread = new ArrayList<>();

    /**
     * Sorts the entries.
     *
     * @param read this plan's from now on
     * @param answers one for each account in it, in their order
     */
    ImportPlan(ImportResult.Read read, List<AddAnswer> answers) {
        this.read = read;
        int next = 0;
        for (Entry entry : read.entries()) {
            if (entry instanceof Entry.Refused refused) {
                unread.add(refused);
            } else {
                OtpAuthUri uri = ((Entry.Good) entry).uri();
                AddAnswer answer = answers.get(next++);
                if (answer.isAdded()) {
                    addable.add(uri);
                } else {
                    skipped.add(new Skipped(uri.issuer(), uri.account(), answer));
                }
            }
        }
    }

    /** The accounts in a file, in their order. */
    static List<OtpAuthUri> accounts(ImportResult.Read read) {
        return read.entries().stream()
                .filter(Entry.Good.class::isInstance)
                .map(entry -> ((Entry.Good) entry).uri())
                .toList();
    }

    /** What could be added; stays this plan's. */
    List<OtpAuthUri> addable() {
        return addable;
    }

    /** What would be added, without what the person leaves out; stays this plan's. */
    List<OtpAuthUri> toAdd() {
        return IntStream.range(0, addable.size())
                .filter(place -> !leftOut.get(place))
                .mapToObj(addable::get)
                .toList();
    }

    /** Whether the person leaves out one of those that could be added. */
    boolean isLeftOut(int place) {
        return leftOut.get(place);
    }

    /** Leaves one of them out, or takes it in again. */
    void leaveOut(int place, boolean now) {
        leftOut.set(place, now);
    }

    List<Skipped> skipped() {
        return skipped;
    }

    List<Entry.Refused> unread() {
        return unread;
    }

    /** All entries. */
    int size() {
        return read.entries().size();
    }

    /** Numbers of the parts of a Google export that are not there. */
    List<Integer> missingParts() {
        return read.missingParts();
    }

    /** Whether every skipped one is skipped because it is here. */
    boolean onlyDuplicates() {
        return skipped.stream().allMatch(each -> each.why() == AddAnswer.ALREADY_HERE);
    }

    /** Wipes the secrets. */
    @Override
    public void close() {
        read.close();
    }

    /** An account that would not be added. */
    record Skipped(String issuer, String account, AddAnswer why) {}
}
