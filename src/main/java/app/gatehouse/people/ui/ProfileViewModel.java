/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.People;
import app.gatehouse.people.Person;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The details and the password of the signed-in person, on their own page. Knows nothing of second factors. */
public final class ProfileViewModel extends WorkingViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Instant signedInAt;
    private final TimeSource time;
    private final Navigator navigator;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Details> details = new ReadOnlyObjectWrapper<>(this, "details", Details.NONE);

    /** Reads the person afresh: an administrator may have changed them since they came in. */
    public ProfileViewModel(
            long personId,
            Instant signedInAt,
            People people,
            Background background,
            TimeSource time,
            Navigator navigator,
            Messages messages) {
        super(background, messages);
        this.signedInAt = signedInAt;
        this.time = time;
        this.navigator = navigator;
        this.messages = messages;
        work(() -> people.get(personId), person -> details.set(describe(person)));
    }

    /** What is known of the person, in words; {@link Details#NONE} until it is read. */
    public ReadOnlyObjectProperty<Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /** The value of {@link #detailsProperty()}. */
    public Details getDetails() {
        return details.get();
    }

    /** Asks for the old and a new password. */
    public void changePassword() {
        navigator.open(DialogRoute.CHANGE_PASSWORD);
    }

    private Details describe(Person person) {
        return new Details(
                person.name(),
                person.username().value(),
                person.email().orElseGet(() -> words("people.profile.no-email")),
                words("people.role." + person.role()),
                signedIn(),
                words("people.profile.password.changed", daysSince(person.passwordChangedAt())));
    }

    private String signedIn() {
        ZonedDateTime at = signedInAt.atZone(time.zone());
        String clock = TIME.format(at);
        return at.toLocalDate().equals(today())
                ? words("people.profile.signed-in.today", clock)
                : DateTimeFormatter.ofPattern("d MMM", messages.locale()).format(at) + ", " + clock;
    }

    /** Negative after a clock was set back; the words take that for today. */
    private long daysSince(Instant instant) {
        return ChronoUnit.DAYS.between(instant.atZone(time.zone()).toLocalDate(), today());
    }

    private LocalDate today() {
        return time.now().atZone(time.zone()).toLocalDate();
    }

    /**
     * What stands on the page.
     *
     * @param signedIn since when, "Today 06:42"
     * @param passwordAge "Changed 41 days ago"
     */
    public record Details(
            String name, String username, String email, String role, String signedIn, String passwordAge) {
        /** Nothing is known yet. */
        public static final Details NONE = new Details("", "", "", "", "", "");

        /** Says nothing about who it is. */
        @Override
        public String toString() {
            return "Details";
        }
    }
}
