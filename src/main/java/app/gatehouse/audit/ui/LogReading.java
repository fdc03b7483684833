/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditFilter;
import app.gatehouse.audit.AuditHistory;
import app.gatehouse.audit.AuditPage;
import app.gatehouse.audit.LogAuthority;
import app.gatehouse.audit.LogBook;
import app.gatehouse.audit.LogPart;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.TimeSource;
import app.gatehouse.vault.VaultException;
import java.text.Collator;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the log for the page. Blocking; thread-safe. */
final class LogReading {
    /** Events read at a time: some screens of them. */
    private static final int PAGE = 100;

    private final AuditHistory history;
    private final LogAuthority who;
    private final LogNames names;
    private final TimeSource time;
    private final Messages messages;

    LogReading(AuditHistory history, LogAuthority who, LogNames names, TimeSource time, Messages messages) {
        this.history = history;
        this.who = who;
        this.names = names;
        this.time = time;
        this.messages = messages;
    }

    /**
     * The newest events that fit.
     *
     * @param known what was opened before; is opened anew where the period is of another file
     * @return empty: this person may not read the log
     */
    Optional<Found> look(Optional<Open> known, Period period, AuditFilter filter, boolean withDay)
            throws VaultException {
        Optional<LogPart> part = period instanceof Period.Part other ? Optional.of(other.part()) : Optional.empty();
        Optional<Open> open = known.filter(each -> each.part().equals(part));
        if (open.isEmpty()) {
            open = open(part);
        }
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Open now = open.get();
        return Optional.of(new Found(now, now.book().count(filter), now.page(filter, OptionalLong.empty(), withDay)));
    }

    private Optional<Open> open(Optional<LogPart> part) throws VaultException {
        EventRows rows = new EventRows(names.people(), names.station(), time.now(), time.zone(), messages);
        Optional<LogBook> book = part.isPresent() ? history.open(who, rows, part.get()) : history.open(who, rows);
        // After the opening, which sets a changed file aside.
        Optional<List<LogPart>> parts = history.parts(who);
        if (parts.isEmpty() || book.isEmpty()) {
            return Optional.empty();
        }
        List<Period> others = parts.get().stream()
                .filter(each -> each.kind() != LogPart.Kind.PRESENT)
                .<Period>map(Period.Part::new)
                .toList();
        return Optional.of(new Open(part, book.get(), rows, people(book.get(), rows), others, broken(book.get())));
    }

    private List<Whose> people(LogBook book, EventRows rows) {
        Collator order = Collator.getInstance(messages.locale());
        return book.people().entrySet().stream()
                .map(each -> new Whose(OptionalLong.of(each.getKey()), rows.name(each.getKey(), each.getValue())))
                .sorted(Comparator.comparing(Whose::name, order))
                .toList();
    }

    private String broken(LogBook book) {
        if (book.sound()) {
            return "";
        }
        return book.size() == 0 ? messages.get("audit.broken.start") : messages.get("audit.broken", book.last());
    }

    /** What a file of the log is called. */
    String name(LogPart part) {
        String month = part.month()
                .map(each -> DateTimeFormatter.ofPattern("LLLL yyyy", messages.locale())
                        .format(each))
                .orElseGet(() -> part.file().getFileName().toString());
        return switch (part.kind()) {
            case PRESENT -> messages.get("audit.period.ALL");
            case ARCHIVE -> messages.get("audit.period.archive", month);
            case SET_ASIDE -> messages.get("audit.period.aside", month);
        };
    }

    /** A file of the log that is open. */
    record Open(
            Optional<LogPart> part,
            LogBook book,
            EventRows words,
            List<Whose> people,
            List<Period> others,
            String broken) {
        Page page(AuditFilter filter, OptionalLong before, boolean withDay) throws VaultException {
            AuditPage page = book.page(filter, before, PAGE);
            return new Page(words.of(page.records(), withDay), page.next());
        }
    }

    /** Some rows, and from where the next ones come. */
    record Page(List<EventRow> rows, OptionalLong next) {}

    /** What fits: how many events, and the first of them. */
    record Found(Open open, int count, Page page) {}

    /** What is shown. */
    record Choice(LogBook book, AuditFilter filter) {}
}
