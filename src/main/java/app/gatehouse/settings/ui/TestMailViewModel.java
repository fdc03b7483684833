/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.MailFailure;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.Cancellation;
import app.gatehouse.task.Explained;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Sends one test mail and says in place how it went. A test that is given up or overtaken by a change answers no more, also
 * where its server stays silent. Screen's thread only.
 */
public final class TestMailViewModel implements AutoCloseable {
    private static final double MILLIS = 1000;
    private static final double LEAST_SHOWN = 0.1;

    private final SettingsDesk desk;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.NONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private Cancellation running = new Cancellation();

    /** How a test stands. */
    public enum Phase {
        /** None was made of what is typed now. */
        NONE,
        /** It is on its way. */
        SENDING,
        /** The server has taken it. */
        DELIVERED,
        /** It did not work. */
        FAILED
    }

    /**
     * No test yet.
     *
     * @param background of threads that may be kept waiting by a silent server
     */
    public TestMailViewModel(SettingsDesk desk, Background background, Messages messages) {
        this.desk = desk;
        this.background = background;
        this.messages = messages;
    }

    /** How it stands. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** The value of {@link #phaseProperty()}. */
    public Phase getPhase() {
        return phase.get();
    }

    /** The result in two lines: what happened, and what to do now. Empty without one. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The value of {@link #textProperty()}. */
    public String getText() {
        return text.get();
    }

    /**
     * Sends one; gives an older one up.
     *
     * @param address whom to, for the words
     * @param typed taken over: wiped in every case
     * @param secretNeeded runs if a secret must be typed again
     */
    void send(long personId, String address, SmtpSettings settings, TypedSecrets typed, Runnable secretNeeded) {
        running.cancel();
        Cancellation mine = new Cancellation();
        running = mine;
        show(Phase.SENDING, "");
        background.run(
                () -> {
                    try (typed) {
                        return desk.test(personId, settings, typed, mine);
                    }
                },
                took -> ifStill(mine, () -> answer(address, took, secretNeeded)),
                failure -> ifStill(mine, () -> fail(settings, failure)));
    }

    /** Gives the running one up: the screen is free at once. */
    public void cancel() {
        if (getPhase() == Phase.SENDING) {
            running.cancel();
            show(Phase.FAILED, sentences(MailFailure.Reason.CANCELLED, "", ""));
        }
    }

    /** Something else is typed now: a result, or a running test, says nothing about it. */
    void forget() {
        running.cancel();
        show(Phase.NONE, "");
    }

    private void answer(String address, Optional<Duration> took, Runnable secretNeeded) {
        if (took.isEmpty()) {
            show(Phase.NONE, "");
            secretNeeded.run();
            return;
        }
        String seconds = String.format(
                Locale.ROOT, "%.1f", Math.max(LEAST_SHOWN, took.get().toMillis() / MILLIS));
        show(
                Phase.DELIVERED,
                messages.get("settings.test.delivered", seconds) + "\n" + messages.get("settings.test.check", address));
    }

    private void fail(SmtpSettings settings, Exception failure) {
        if (failure instanceof MailFailure mail) {
            boolean token = mail.reason() == MailFailure.Reason.TOKEN_REFUSED
                    || mail.reason() == MailFailure.Reason.TOKEN_UNREACHABLE;
            String host = token
                    ? settings.tokens()
                            .map(tokens -> URI.create(tokens.address()).getHost())
                            .orElse("")
                    : settings.host();
            show(Phase.FAILED, sentences(mail.reason(), host, Integer.toString(settings.port())));
        } else if (failure instanceof Explained explained) {
            show(Phase.FAILED, messages.get(explained.messageKey()));
        } else {
            show(Phase.NONE, "");
            throw failure instanceof RuntimeException bug ? bug : new IllegalStateException(failure);
        }
    }

    private String sentences(MailFailure.Reason reason, String host, String port) {
        String key = reason.messageKey();
        return messages.get(key, host, port) + "\n" + messages.get(key + ".change", host, port);
    }

    private static void ifStill(Cancellation mine, Runnable answer) {
        if (!mine.isCancelled()) {
            answer.run();
        }
    }

    private void show(Phase now, String sentences) {
        text.set(sentences);
        phase.set(now);
    }

    @Override
    public void close() {
        running.cancel();
        background.close();
    }
}
