/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Events in words, for people who know no log. What a detail is called stands in the bundle alone, so that a new kind needs
 * lines there and no code; one without any is shown by its own name. Immutable.
 */
final class EventWords {
    private static final String DETAIL = "audit.detail.";
    private static final String BY = "by";
    private static final String NO = "false";

    /** What is told first; the rest follows by name, and who did it stands at the end. */
    private static final List<String> FIRST = List.of(
            "mail", "finding", "method", "kind", "reason", "key", "role", "name", "count", "left", "try", "seconds");

    /** Usernames. */
    private static final Set<String> PEOPLE = Set.of(BY, "person", "to");

    /** Two details that make one phrase where the bundle has one for both: its key ends in {@code .with}. */
    private static final Map<String, String> COMPANIONS = Map.of("kind", "wrong", "reason", "seconds", "key", "person");

    /** Not worth a word when there are none. */
    private static final Set<String> SILENT_ZEROS = Set.of("tries");

    private static final Comparator<String> ORDER =
            Comparator.<String>comparingInt(EventWords::rank).thenComparing(Comparator.naturalOrder());

    private final Messages messages;
    private final UnaryOperator<String> nameOf;
    private final ValueWords values;

    /**
     * Speaks of people by their names.
     *
     * @param nameOf from a username to the name; of somebody who is not known any more the username itself
     */
    EventWords(Messages messages, UnaryOperator<String> nameOf) {
        this.messages = messages;
        this.nameOf = nameOf;
        this.values = new ValueWords(messages);
    }

    private static int rank(String detail) {
        int place = FIRST.indexOf(detail);
        if (place >= 0) {
            return place;
        }
        return detail.equals(BY) ? Integer.MAX_VALUE : FIRST.size();
    }

    /** What happened, as "Signed in". */
    String title(AuditKind kind) {
        return Phrase.of("audit.kind." + kind.name()).in(messages);
    }

    /** More of it in one line, as "Password and app code"; may be empty. */
    String line(AuditEvent event) {
        return spoken(phrases(event, Changes.of(event).inShort(values)));
    }

    /** All of it, a line for each detail. */
    List<String> lines(AuditEvent event) {
        return phrases(event, Changes.of(event).inFull(values)).stream()
                .map(each -> spoken(List.of(each)))
                .toList();
    }

    /** Every key that the event is put in words by. */
    Stream<String> keys(AuditEvent event) {
        Changes changes = Changes.of(event);
        return Stream.concat(
                Stream.of("audit.kind." + event.kind().name()),
                Stream.concat(
                                phrases(event, changes.inShort(values)).stream(),
                                phrases(event, changes.inFull(values)).stream())
                        .flatMap(Phrase::keys));
    }

    private List<Phrase> phrases(AuditEvent event, List<Phrase> changes) {
        List<Phrase> phrases = new ArrayList<>(changes);
        Set<String> told = new HashSet<>();
        event.details().keySet().stream()
                .filter(name -> !Changes.isOne(name))
                .sorted(ORDER)
                .filter(name -> !told.contains(name))
                .forEach(name -> phrase(event, name, told).ifPresent(phrases::add));
        String note = "audit.note." + event.kind().name();
        if (phrases.isEmpty() && values.has(note)) {
            phrases.add(Phrase.of(note));
        }
        return phrases;
    }

    private Optional<Phrase> phrase(AuditEvent event, String name, Set<String> told) {
        String value = event.details().get(name);
        if (SILENT_ZEROS.contains(name) && value.equals("0")) {
            return Optional.empty();
        }
        String own = DETAIL + event.kind().name() + "." + name;
        Optional<String> key = Stream.of(own + "." + value, own, DETAIL + name + "." + value, DETAIL + name)
                .filter(values::has)
                .findFirst();
        if (key.isEmpty()) {
            return value.equals(NO) ? Optional.empty() : Optional.of(Phrase.of(DETAIL + "unknown", name, value));
        }
        String companion = COMPANIONS.get(name);
        boolean together =
                companion != null && event.details().containsKey(companion) && values.has(key.get() + ".with");
        if (together) {
            told.add(companion);
            return Optional.of(Phrase.of(
                    key.get() + ".with",
                    shown(name, value),
                    shown(companion, event.details().get(companion))));
        }
        return Optional.of(Phrase.of(key.get(), shown(name, value)));
    }

    private Object shown(String name, String value) {
        return PEOPLE.contains(name) ? nameOf.apply(value) : values.of(name, value);
    }

    private String spoken(List<Phrase> phrases) {
        String text = phrases.stream()
                .map(each -> each.in(messages))
                .reduce((before, next) -> messages.get("audit.both", before, next))
                .orElse("");
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(messages.locale()) + text.substring(first);
    }
}
