/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.ClockDoctor;
import app.gatehouse.factor.ui.ClockWords;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.CheckedClock;
import app.gatehouse.station.ClockCheck;
import app.gatehouse.station.ClockState;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The card of the station's clock (15d): what the system says of it, and a button that asks again. */
public final class ClockCardViewModel extends WorkingViewModel {
    private static final double MILLIS = 1000;
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ClockCheck clock;
    private final ClockDoctor doctor;
    private final TimeSource time;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(this, "health");
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper(this, "detail", "");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", "");
    private final StringBinding actWords;

    /** How the clock is. */
    public enum Health {
        /** The system keeps it right. */
        IN_SYNC,
        /** Nobody knows. */
        NOT_CHECKED,
        /** It is wrong, so that codes can fail. */
        OFF
    }

    /** Shows what is known already, and what the codes of people say; does not ask the system yet. */
    public ClockCardViewModel(
            ClockCheck clock, ClockDoctor doctor, TimeSource time, Background background, Messages messages) {
        super(background, messages);
        this.clock = clock;
        this.doctor = doctor;
        this.time = time;
        this.messages = messages;
        this.actWords = Bindings.createStringBinding(
                () -> messages.get(isBusy() ? "settings.clock.checking" : "settings.clock.check"), busyProperty());
        show(clock.reading());
        work(doctor::look, this::advise);
    }

    /** Asks the system now. */
    public void check() {
        work(
                () -> {
                    clock.check();
                    return doctor.look();
                },
                found -> {
                    show(clock.reading());
                    advise(found);
                });
    }

    private void advise(ClockDoctor.Diagnosis found) {
        advice.set(found.station()
                .map(ahead -> new ClockWords(messages).station(ahead) + " " + messages.get("settings.clock.doctor"))
                .orElse(""));
    }

    private void show(CheckedClock reading) {
        if (reading.state() instanceof ClockState.Off off) {
            health.set(Health.OFF);
            title.set(messages.get("settings.clock.off", amount(off.by().abs())));
            detail.set(messages.get(off.by().isNegative() ? "settings.clock.behind" : "settings.clock.ahead"));
        } else if (reading.state() instanceof ClockState.InSync) {
            health.set(Health.IN_SYNC);
            title.set(messages.get("settings.clock.in-sync"));
            detail.set(checked(reading));
        } else {
            health.set(Health.NOT_CHECKED);
            title.set(messages.get("settings.clock.not-checked"));
            detail.set(messages.get(
                    reading.checkedAt().isPresent() ? "settings.clock.not-kept" : "settings.clock.no-source"));
        }
    }

    private String checked(CheckedClock reading) {
        Optional<String> at = reading.checkedAt().map(this::hours);
        return reading.off()
                .map(off -> messages.get("settings.clock.off-checked", seconds(off), at.orElse("")))
                .orElseGet(() -> messages.get("settings.clock.checked", at.orElse("")));
    }

    private String hours(Instant moment) {
        return HOURS.format(moment.atZone(time.zone()));
    }

    private static String seconds(Duration off) {
        return String.format(Locale.ROOT, "%.1f", off.abs().toMillis() / MILLIS);
    }

    private String amount(Duration off) {
        if (off.toMinutes() < 2) {
            return messages.get("ui.face.clock.seconds", off.toSeconds());
        }
        if (off.toHours() < 2) {
            return messages.get("ui.face.clock.minutes", off.toMinutes());
        }
        return off.toDays() < 2
                ? messages.get("ui.face.clock.hours", off.toHours())
                : messages.get("ui.face.clock.days", off.toDays());
    }

    /** How the clock is. */
    public ReadOnlyObjectProperty<Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    /** The value of {@link #healthProperty()}. */
    public Health getHealth() {
        return health.get();
    }

    /** That in words. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The value of {@link #titleProperty()}. */
    public String getTitle() {
        return title.get();
    }

    /** How far off and since when, or what to do. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The value of {@link #detailProperty()}. */
    public String getDetail() {
        return detail.get();
    }

    /** What the codes of people say of the station's clock; empty: nothing. */
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** The value of {@link #adviceProperty()}. */
    public String getAdvice() {
        return advice.get();
    }

    /** Words of the button that asks. */
    public StringBinding actWordsProperty() {
        return actWords;
    }

    /** The value of {@link #actWordsProperty()}. */
    public String getActWords() {
        return actWords.get();
    }
}
