/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which events are wanted. Immutable.
 *
 * @param time when
 * @param person whom they are about; empty: anybody and the station itself
 * @param groups of which kinds; all of them: any
 * @param text what stands in their words, in any case; blank: anything. Its words may stand apart
 */
public record AuditFilter(TimeFrame time, OptionalLong person, Set<AuditGroup> groups, String text) {
    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter(TimeFrame.ALL, OptionalLong.empty(), EnumSet.allOf(AuditGroup.class), "");

    /** Copies the set. */
    public AuditFilter {
        groups = Set.copyOf(groups);
    }

    /** The same with another time. */
    public AuditFilter during(TimeFrame other) {
        return new AuditFilter(other, person, groups, text);
    }

    /** The same for one person. */
    public AuditFilter about(OptionalLong other) {
        return new AuditFilter(time, other, groups, text);
    }

    /** The same for other kinds. */
    public AuditFilter of(Set<AuditGroup> others) {
        return new AuditFilter(time, person, others, text);
    }

    /** The same with another text. */
    public AuditFilter saying(String other) {
        return new AuditFilter(time, person, groups, other);
    }

    /** Whether the text matters. */
    boolean hasText() {
        return !text.isBlank();
    }

    /** Whether the event's words have all of the text's. */
    boolean textFits(AuditEvent event, AuditWords words) {
        String all = (words.of(event)
                        + ' '
                        + event.kind()
                        + ' '
                        + event.who()
                        + ' '
                        + String.join(" ", event.details().values()))
                .toLowerCase(Locale.ROOT);
        for (String word : text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
