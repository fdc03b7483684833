/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The old and the new values among the details of an event. Immutable. */
final class Changes {
    private static final String OLD = "old";
    private static final String NEW = "new";
    private static final Set<String> SWITCHED = Set.of("true", "false");

    /** The digest of a file tells people nothing. */
    private static final Set<String> WITHOUT_VALUE = Set.of("ca");

    private final String kind;
    private final Map<String, String> details;
    private final List<String> fields;

    private Changes(AuditEvent event) {
        this.kind = event.kind().name();
        this.details = event.details();
        Set<String> found = new TreeSet<>();
        details.keySet().stream().filter(Changes::isOne).forEach(name -> found.add(fieldOf(name)));
        this.fields = List.copyOf(found);
    }

    static Changes of(AuditEvent event) {
        return new Changes(event);
    }

    /** Whether a detail is an old or a new value. */
    static boolean isOne(String name) {
        return name.equals(OLD) || name.equals(NEW) || name.endsWith("." + OLD) || name.endsWith("." + NEW);
    }

    private static String fieldOf(String name) {
        return name.length() > OLD.length() ? name.substring(0, name.length() - OLD.length() - 1) : "";
    }

    /** One change with its values, of more than one only what was changed. */
    List<Phrase> inShort(ValueWords values) {
        if (fields.size() <= 1) {
            return inFull(values);
        }
        Object names = name(values, fields.get(0));
        for (int i = 1; i < fields.size(); i++) {
            boolean last = i == fields.size() - 1;
            names = Phrase.of(last ? "audit.change.and" : "audit.change.more", names, name(values, fields.get(i)));
        }
        return List.of((Phrase) names);
    }

    /** Each change with its values. */
    List<Phrase> inFull(ValueWords values) {
        List<Phrase> phrases = new ArrayList<>();
        fields.forEach(field -> phrases.add(phrase(values, field)));
        return phrases;
    }

    private Phrase phrase(ValueWords values, String field) {
        String before = value(field, OLD);
        String after = value(field, NEW);
        if (field.isEmpty()) {
            return bare(values, before, after);
        }
        Object name = name(values, field);
        if (SWITCHED.contains(after)) {
            return Phrase.of(Boolean.parseBoolean(after) ? "audit.change.on" : "audit.change.off", name);
        }
        if (after.isEmpty()) {
            return Phrase.of("audit.change.gone", name);
        }
        if (WITHOUT_VALUE.contains(field)) {
            return Phrase.of("audit.change.replaced", name);
        }
        return before.isEmpty()
                ? Phrase.of("audit.change.set", name, values.of(field, after))
                : Phrase.of("audit.change", name, values.of(field, before), values.of(field, after));
    }

    /** What is changed is told by the kind. */
    private Phrase bare(ValueWords values, String before, String after) {
        Object was = values.of(kind, before);
        Object is = values.of(kind, after);
        if (after.isEmpty()) {
            return Phrase.of("audit.change.bare.gone", was);
        }
        return before.isEmpty() ? Phrase.of("audit.change.bare.set", is) : Phrase.of("audit.change.bare", was, is);
    }

    private String value(String field, String which) {
        return details.getOrDefault(field.isEmpty() ? which : field + "." + which, "");
    }

    private static Object name(ValueWords values, String field) {
        String key = "audit.field." + field;
        return values.has(key) ? Phrase.of(key) : field;
    }
}
