/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.ui.PersonWords.Factor;
import app.gatehouse.roster.ui.PersonWords.Look;
import app.gatehouse.roster.ui.PersonWords.State;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.controls.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says how people stand. Immutable; any thread. */
final class PersonWording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int WEEK = 7;
    private static final int MONTH = 60;
    private static final int YEAR = 730;
    private static final long ROUND_UP = 999_999_999;

    private final TimeSource time;
    private final Messages messages;

    PersonWording(TimeSource time, Messages messages) {
        this.time = time;
        this.messages = messages;
    }

    /** A row as it stands now; whoever has it has let the time pass over it. */
    PersonWords of(PersonRow row) {
        return new PersonWords(
                row.name(),
                row.username(),
                messages.get("people.role." + row.role().name()),
                factor(row),
                lastSignIn(row.lastSignIn()),
                state(row));
    }

    private Factor factor(PersonRow row) {
        List<Method> methods = row.methods();
        if (methods.isEmpty()) {
            return new Factor(
                    messages.get(row.mustEnrol() ? "roster.mfa.due" : "roster.mfa.off"), "fltfmz-warning-24", false);
        }
        String first = method(methods.get(0));
        return new Factor(
                methods.size() == 1 ? first : messages.get("roster.mfa.more", first, methods.size() - 1),
                icon(methods.get(0)),
                true);
    }

    /** A method in a word. */
    String method(Method method) {
        return messages.get("roster.mfa." + method.name());
    }

    /** The icon of a method. */
    static String icon(Method method) {
        return switch (method) {
            case APP -> "fltrmz-phone-mobile-24";
            case EMAIL -> "fltrmz-mail-24";
            case TOKEN -> "fltrmz-usb-stick-24";
        };
    }

    /** When somebody was last seen: with the clock today, in days, weeks, months, years before. */
    String lastSignIn(Optional<Instant> last) {
        return last.map(this::ago).orElseGet(() -> messages.get("roster.last.never"));
    }

    private String ago(Instant instant) {
        ZonedDateTime at = instant.atZone(time.zone());
        LocalDate today = time.now().atZone(time.zone()).toLocalDate();
        long days = ChronoUnit.DAYS.between(at.toLocalDate(), today);
        if (days < 0) {
            // The clock was set back since.
            return DateTimeFormatter.ofPattern("d MMM yyyy", messages.locale()).format(at);
        }
        if (days == 0) {
            return messages.get("roster.last.today", CLOCK.format(at));
        }
        if (days < WEEK) {
            return messages.get("roster.last.days", days);
        }
        if (days < MONTH) {
            return messages.get("roster.last.weeks", days / WEEK);
        }
        LocalDate day = at.toLocalDate();
        return days < YEAR
                ? messages.get("roster.last.months", ChronoUnit.MONTHS.between(day, today))
                : messages.get("roster.last.years", ChronoUnit.YEARS.between(day, today));
    }

    private State state(PersonRow row) {
        return switch (row.state()) {
            case DISABLED -> state("roster.state.disabled", Tone.NEUTRAL, "fltfmz-person-prohibited-24");
            case RELEASED -> state("roster.state.released", Tone.SUCCESS, "fltfmz-unlock-24", clock(row.releasedFor()));
            case NO_TRIES_LEFT -> state("roster.state.no-tries", Tone.DANGER, "fltfal-lock-24");
            case LOCKED -> state("roster.state.locked", Tone.DANGER, "fltfal-lock-24", clock(row.lockedFor()));
            case MUST_CHANGE_PASSWORD -> state("roster.state.must-change", Tone.INFO, "fltfmz-password-24");
            case ACTIVE -> new State(messages.get("roster.state.active"), Optional.empty());
        };
    }

    private State state(String key, Tone tone, String icon, Object... arguments) {
        return new State(messages.get(key, arguments), Optional.of(new Look(tone, icon)));
    }

    private static String clock(Duration left) {
        long seconds = left.plusNanos(ROUND_UP).toSeconds();
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
