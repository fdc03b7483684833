/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.MigrationSet;
import app.gatehouse.otp.MigrationUri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads text in which each line is an address or a part of a Google export. Stateless. */
final class Lines {
    private Lines() {}

    /** The first line that says something. */
    static Optional<String> first(Content content) {
        return content.text()
                .flatMap(text ->
                        text.lines().map(String::strip).filter(Lines::says).findFirst());
    }

    private static boolean says(String line) {
        return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("//");
    }

    static Found read(Content content) throws Stopped {
        List<Entry> entries = new ArrayList<>();
        // Not closed: what it holds goes on to the entries.
        MigrationSet google = new MigrationSet();
        int number = 0;
        int inParts = 0;
        for (String line : (Iterable<String>) content.text().orElse("").lines()::iterator) {
            number++;
            String address = line.strip();
            if (entries.size() + inParts > Importers.MOST_ENTRIES) {
                Found.wipe(entries);
                google.close();
                throw Stopped.tooLarge();
            }
            if (MigrationUri.isOne(address)) {
                Optional<MigrationUri> part = part(address);
                inParts += part.map(each -> each.items().size()).orElse(0);
                refusal(google, number, part).ifPresent(entries::add);
            } else if (says(address)) {
                entries.add(Address.entry(number, address));
            }
        }
        int position = 0;
        for (MigrationUri.Item item : google.items()) {
            entries.add(entry(++position, item));
        }
        return new Found(entries, google.missing());
    }

    private static Optional<MigrationUri> part(String address) {
        return MigrationUri.parse(address) instanceof MigrationUri.Parsed.Part part
                ? Optional.of(part.uri())
                : Optional.empty();
    }

    private static Optional<Entry> refusal(MigrationSet google, int line, Optional<MigrationUri> part) {
        if (part.isEmpty()) {
            return Optional.of(new Draft(line, "", "").refused(Reason.DAMAGED_PART, ""));
        }
        return google.add(part.get()) == MigrationSet.Added.OTHER_EXPORT
                ? Optional.of(new Draft(line, "", "").refused(Reason.OTHER_EXPORT, ""))
                : Optional.empty();
    }

    private static Entry entry(int position, MigrationUri.Item item) {
        if (item instanceof MigrationUri.Item.Account account) {
            return new Entry.Good(account.uri());
        }
        MigrationUri.Item.Refused refused = (MigrationUri.Item.Refused) item;
        return new Draft(position, refused.issuer(), refused.account()).refused(Reason.of(refused.reason()), "");
    }
}
