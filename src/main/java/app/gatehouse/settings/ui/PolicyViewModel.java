/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.settings.Changed;
import app.gatehouse.settings.PolicyChange;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.station.Policy;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The policy page of the settings (15c). */
public final class PolicyViewModel {
    private static final int SECONDS_IN_MINUTE = 60;
    private static final List<Duration> IDLE = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(60));
    private static final List<Duration> LONGEST =
            Stream.of(1, 2, 4, 8, 12, 24).map(Duration::ofHours).toList();
    private static final List<Duration> LOCK = Stream.of(0, 15, 30, 60, 120, 240, 480, 720)
            .map(Duration::ofMinutes)
            .toList();

    private final Messages messages;
    private final BooleanProperty mfaRequired = new SimpleBooleanProperty(this, "mfaRequired");
    private final BooleanProperty app = new SimpleBooleanProperty(this, "app");
    private final BooleanProperty email = new SimpleBooleanProperty(this, "email");
    private final BooleanProperty token = new SimpleBooleanProperty(this, "token");
    private final BooleanProperty recentTiles = new SimpleBooleanProperty(this, "recentTiles");
    private final BooleanProperty hideCodes = new SimpleBooleanProperty(this, "hideCodes");
    private final ObjectProperty<Duration> idle = new SimpleObjectProperty<>(this, "idle");
    private final ObjectProperty<Duration> longest = new SimpleObjectProperty<>(this, "longest");
    private final ObjectProperty<Duration> lockAfter = new SimpleObjectProperty<>(this, "lockAfter");
    private final BooleanProperty mailThere = new SimpleBooleanProperty(this, "mailThere");
    private final ObservableList<Duration> idleChoices = FXCollections.observableArrayList();
    private final ObservableList<Duration> longestChoices = FXCollections.observableArrayList();
    private final ObservableList<Duration> lockChoices = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper emailGone = new ReadOnlyStringWrapper(this, "emailGone", "");
    private Policy present = Policy.DEFAULT;
    private int emailAlone;
    private boolean showing;

    /** Nothing is known yet. */
    public PolicyViewModel(Messages messages) {
        this.messages = messages;
        Stream.<Property<?>>of(
                        mfaRequired, app, email, token, recentTiles, hideCodes, idle, longest, lockAfter, mailThere)
                .forEach(property -> property.addListener((each, old, now) -> judge()));
    }

    /** Shows what holds. */
    void show(SettingsDesk.Present found) {
        showing = true;
        present = found.policy();
        emailAlone = found.emailAlone();
        idleChoices.setAll(with(IDLE, present.idle()));
        longestChoices.setAll(with(LONGEST, present.longest()));
        lockChoices.setAll(with(LOCK, present.lockAfter()));
        mfaRequired.set(present.mfaRequired());
        app.set(present.methods().contains(Method.APP));
        email.set(present.methods().contains(Method.EMAIL));
        token.set(present.methods().contains(Method.TOKEN));
        recentTiles.set(present.recentTiles());
        hideCodes.set(present.hideCodes());
        idle.set(present.idle());
        longest.set(present.longest());
        lockAfter.set(present.lockAfter());
        showing = false;
        judge();
    }

    /** Something else holds now: what is chosen stays, and differs from that. */
    void rebase(SettingsDesk.Present found) {
        present = found.policy();
        emailAlone = found.emailAlone();
        judge();
    }

    /** What holds may be none of the usual times: then it stands among them. */
    private static Set<Duration> with(List<Duration> usual, Duration present) {
        Set<Duration> all = new TreeSet<>(usual);
        all.add(present);
        return all;
    }

    /** Nobody enters without a second factor. */
    public BooleanProperty mfaRequiredProperty() {
        return mfaRequired;
    }

    /** Authenticator apps may be set up. */
    public BooleanProperty appProperty() {
        return app;
    }

    /** Codes by e-mail may be set up. */
    public BooleanProperty emailProperty() {
        return email;
    }

    /** Tokens and keys that exist already may be set up. */
    public BooleanProperty tokenProperty() {
        return token;
    }

    /** The last four people as tiles. */
    public BooleanProperty recentTilesProperty() {
        return recentTiles;
    }

    /** Codes of accounts stay hidden until they are touched. */
    public BooleanProperty hideCodesProperty() {
        return hideCodes;
    }

    /** Sign out after so long without activity. */
    public ObjectProperty<Duration> idleProperty() {
        return idle;
    }

    /** Sign out after so long at the latest. */
    public ObjectProperty<Duration> longestProperty() {
        return longest;
    }

    /** Lock the vault when nobody has been signed in for so long; zero: never. */
    public ObjectProperty<Duration> lockAfterProperty() {
        return lockAfter;
    }

    /** What to choose {@link #lockAfterProperty()} from. */
    public ObservableList<Duration> lockChoices() {
        return lockChoices;
    }

    /** A time until the vault is locked, in words. */
    public String lockWords(Duration time) {
        if (time.isZero()) {
            return messages.get("settings.policy.lock.never");
        }
        return time.toMinutesPart() == 0
                ? messages.get("settings.policy.lock.hours", time.toHours())
                : messages.get("settings.policy.lock.minutes", time.toMinutes());
    }

    /** Whether a mail server is set up, or would be by the same saving. */
    BooleanProperty mailThereProperty() {
        return mailThere;
    }

    /** What to choose {@link #idleProperty()} from. */
    public ObservableList<Duration> idleChoices() {
        return idleChoices;
    }

    /** What to choose {@link #longestProperty()} from. */
    public ObservableList<Duration> longestChoices() {
        return longestChoices;
    }

    /** A time without activity in words. */
    public String idleWords(Duration time) {
        long seconds = time.toSeconds();
        return seconds % SECONDS_IN_MINUTE == 0
                ? messages.get("settings.policy.minutes", seconds / SECONDS_IN_MINUTE)
                : messages.get("settings.policy.seconds", seconds);
    }

    /** A longest time in words. */
    public String longestWords(Duration time) {
        return messages.get("settings.policy.hours", time.toHours());
    }

    /** Why it cannot be saved so; empty: it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The value of {@link #problemProperty()}. */
    public String getProblem() {
        return problem.get();
    }

    /** What becomes of people who have e-mail alone, where that is switched off; empty: there are none. */
    public ReadOnlyStringProperty emailGoneProperty() {
        return emailGone.getReadOnlyProperty();
    }

    /** The value of {@link #emailGoneProperty()}. */
    public String getEmailGone() {
        return emailGone.get();
    }

    /** Whether something differs from what holds. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What should hold, where it changed. */
    Optional<Changed<Policy>> change() {
        return changed.get() ? Optional.of(new Changed<>(present, chosen())) : Optional.empty();
    }

    private Policy chosen() {
        Set<Method> methods = EnumSet.noneOf(Method.class);
        if (app.get()) {
            methods.add(Method.APP);
        }
        if (email.get()) {
            methods.add(Method.EMAIL);
        }
        if (token.get()) {
            methods.add(Method.TOKEN);
        }
        return new Policy(
                mfaRequired.get(),
                methods,
                idle.get(),
                longest.get(),
                recentTiles.get(),
                hideCodes.get(),
                lockAfter.get());
    }

    private void judge() {
        if (showing || idle.get() == null || longest.get() == null || lockAfter.get() == null) {
            return;
        }
        Policy chosen = chosen();
        changed.set(!chosen.equals(present));
        boolean gone = present.methods().contains(Method.EMAIL) && !email.get() && emailAlone > 0;
        emailGone.set(gone ? messages.get("settings.policy.email-gone", emailAlone) : "");
        if (!PolicyChange.leavesAMethod(chosen)) {
            problem.set(messages.get("settings.policy.no-method"));
        } else if (chosen.mfaRequired() && !app.get() && !token.get() && !mailThere.get()) {
            problem.set(messages.get("settings.policy.no-mail"));
        } else {
            problem.set("");
        }
    }
}
