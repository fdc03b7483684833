/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Activation;
import app.gatehouse.factor.EmailEnrolment;
import app.gatehouse.people.CodeMail;
import app.gatehouse.people.CodeMail.Phase;
import app.gatehouse.people.CodeMail.State;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * The address, the mail on its way to it, and the code that comes back. Where an address is known the first mail leaves at
 * once. Leaving kills the code.
 */
public final class EnrolEmailViewModel extends WorkingViewModel {
    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final CodeMailViewModel mail;
    private final SendingWords words;
    private final Optional<EmailEnrolment> enrolment;
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ReadOnlyObjectWrapper<Sending> sending = new ReadOnlyObjectWrapper<>(this, "sending");
    private final ReadOnlyIntegerWrapper sends = new ReadOnlyIntegerWrapper(this, "sends");
    private final ReadOnlyIntegerWrapper wrongCodes = new ReadOnlyIntegerWrapper(this, "wrongCodes");
    // The address whose mail is watched; empty: none was sent to what is typed now.
    private Optional<EmailAddress> sentTo = Optional.empty();

    /** Sends the first mail where an address is known. Closes the mail's view-model with itself. */
    public EnrolEmailViewModel(
            FactorHolder holder,
            EnrolmentFlow flow,
            CodeMailViewModel mail,
            TimeSource time,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.mail = mail;
        boolean app = holder.policy().methods().contains(Method.APP);
        this.words = new SendingWords(mail, app, time, messages);
        this.enrolment = flow.emailEnrolment();
        sending.set(describe());
        mail.stateProperty().addListener((observable, before, now) -> follow(before, now));
        enrolment.flatMap(EmailEnrolment::known).ifPresent(known -> address.set(known.text()));
        address.addListener((observable, before, now) -> edited());
        if (enrolment.isEmpty()) {
            say(words("factor.app.old"));
        } else if (!address.get().isEmpty()) {
            send();
        }
    }

    /** Who sets up. */
    public Person getPerson() {
        return holder.person();
    }

    /** The address as it is typed. */
    public StringProperty addressProperty() {
        return address;
    }

    /** How it stands with the mail. */
    public ReadOnlyObjectProperty<Sending> sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** The value of {@link #sendingProperty()}. */
    public Sending getSending() {
        return sending.get();
    }

    /** How many mails were sent on their way; each time the code is what is awaited next. */
    public ReadOnlyIntegerProperty sendsProperty() {
        return sends.getReadOnlyProperty();
    }

    /** How many codes were refused; each time what was typed is worthless. */
    public ReadOnlyIntegerProperty wrongCodesProperty() {
        return wrongCodes.getReadOnlyProperty();
    }

    /** The value of {@link #wrongCodesProperty()}. */
    public int getWrongCodes() {
        return wrongCodes.get();
    }

    /** Sends a code to what is typed, or says why that is no address. */
    public void send() {
        if (!isFree() || enrolment.isEmpty()) {
            return;
        }
        Optional<EmailAddress> to = EmailAddress.of(address.get());
        if (to.isEmpty()) {
            sending.set(describe().complaining(words(TypedAddress.problem(address.get()))));
            return;
        }
        mail.watch(enrolment.get().mail(to.get()));
        sentTo = to;
        CodeMail.Request request = mail.send();
        if (request == CodeMail.Request.ON_ITS_WAY) {
            say("");
            sends.set(sends.get() + 1);
        } else if (request == CodeMail.Request.OVER) {
            say(words("factor.app.old"));
        }
        sending.set(describe());
    }

    /**
     * Tries the code out of the mail.
     *
     * @param code taken over: wiped in every case
     */
    public void confirm(char[] code) {
        boolean runs = enrolment.isPresent()
                && work(
                        () -> {
                            try {
                                return enrolment.get().confirm(code);
                            } finally {
                                Arrays.fill(code, '\0');
                            }
                        },
                        this::show,
                        this::askAgain);
        if (!runs) {
            Arrays.fill(code, '\0');
        }
    }

    /** A digit was typed: the last sentence has been read. */
    public void typing() {
        if (!isBusy() && mail.getState().isAlive()) {
            say("");
        }
    }

    /** Back to the choice of a method. */
    public void back() {
        flow.backToMethods();
    }

    /** Signs out. */
    public void signOut() {
        flow.signOut();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        flow.showKeys();
    }

    private void edited() {
        if (sentTo.isPresent() && !EmailAddress.of(address.get()).equals(sentTo)) {
            // The code of another address must not confirm this one.
            sentTo = Optional.empty();
            enrolment.ifPresent(EmailEnrolment::forget);
            say("");
        }
        sending.set(describe());
    }

    private void follow(State before, State now) {
        if (sentTo.isPresent() && before.isAlive() && !now.isAlive() && now.phase() == Phase.SENT && !isBusy()) {
            say(words("factor.email.too-old"));
        }
        sending.set(describe());
    }

    private void show(Activation activation) {
        switch (activation) {
            case ACTIVATED -> flow.activated();
            case ADDED -> flow.added(Method.EMAIL);
            case WRONG, MALFORMED -> refuseWrong();
            case TOO_OLD -> refuse("factor.email.too-old");
            case CLOCK, OVER, NEXT_CODE -> refuse("factor.app.old");
        }
    }

    private void refuseWrong() {
        sentTo.ifPresent(to -> mail.watch(enrolment.orElseThrow().mail(to)));
        refuse(mail.getState().isAlive() ? "factor.email.wrong" : "factor.email.wrong.dead");
    }

    private void refuse(String key) {
        say(words(key));
        askAgain();
    }

    private void askAgain() {
        wrongCodes.set(wrongCodes.get() + 1);
    }

    private Sending describe() {
        return sentTo.isEmpty() ? words.nothing() : words.newest();
    }

    /** Kills the code: the next visit gets a new one. */
    @Override
    public void close() {
        super.close();
        mail.close();
        flow.dropEnrolment();
    }
}
