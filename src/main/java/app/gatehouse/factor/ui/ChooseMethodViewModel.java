/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The choice of where the codes come from. */
public final class ChooseMethodViewModel extends WorkingViewModel {
    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final Enrolment enrolment;
    private final ReadOnlyObjectWrapper<Present> present =
            new ReadOnlyObjectWrapper<>(this, "present", Present.UNKNOWN);

    /** For one visit; reads at once what the person has. */
    public ChooseMethodViewModel(
            FactorHolder holder,
            EnrolmentFlow flow,
            Enrolment enrolment,
            Factors factors,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.enrolment = enrolment;
        long id = holder.person().id();
        work(() -> new Present(factors.methods(id), enrolment.mailbox(id), true), present::set);
    }

    /** Who chooses. */
    public Person getPerson() {
        return holder.person();
    }

    /** Whether policy allows the method; one that it forbids is not shown. */
    public boolean isAllowed(Method method) {
        return holder.policy().methods().contains(method);
    }

    /** Whether the method can be chosen: e-mail cannot where the station has no mail server. */
    public boolean isAvailable(Method method) {
        return isAllowed(method) && (method != Method.EMAIL || holder.mails());
    }

    /** What the person has already; {@link Present#UNKNOWN} until it is read. */
    public ReadOnlyObjectProperty<Present> presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** The value of {@link #presentProperty()}. */
    public Present getPresent() {
        return present.get();
    }

    /** Words of the button that gives up. */
    public String getCancelWords() {
        if (mayPutOff()) {
            return words("factor.wizard.not-now");
        }
        return words(flow.isForced() ? "factor.wizard.sign-out" : "factor.wizard.cancel");
    }

    /** What to do where the only method that is allowed does not work; empty where there are others, or nothing presses. */
    public String getHint() {
        if (!flow.isForced() || !holder.policy().methods().equals(Set.of(Method.EMAIL))) {
            return "";
        }
        return words(mayPutOff() ? "factor.method.dead-mail.administrator" : "factor.method.dead-mail");
    }

    /** Whoever could mend a dead mail server must not be shut out by it. */
    private boolean mayPutOff() {
        return flow.isForced() && enrolment.mayPutOff(holder.person());
    }

    /** Goes on with the app (makes a new secret), with e-mail, or with a token. */
    public void use(Method method) {
        if (flow.proof().isEmpty()) {
            say(unproven());
            return;
        }
        Person person = holder.person();
        Proof proof = flow.proof().get();
        switch (method) {
            case APP -> work(() -> enrolment.startApp(person, proof), flow::enrol);
            case EMAIL -> work(() -> enrolment.startEmail(person, proof), flow::enrol);
            case TOKEN -> work(() -> enrolment.startToken(person, proof), flow::enrol);
        }
    }

    /** Gives up: back to the profile, or out where policy demands a factor, or in all the same for who must mend the mail. */
    public void cancel() {
        if (!mayPutOff() || flow.proof().isEmpty()) {
            flow.cancel();
            return;
        }
        Proof proof = flow.proof().get();
        work(
                () -> {
                    enrolment.putOff(holder.person(), proof);
                    return proof;
                },
                put -> flow.putOff());
    }

    /** Signs out. */
    public void signOut() {
        flow.signOut();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        flow.showKeys();
    }

    private String unproven() {
        return words(flow.isForced() ? "factor.method.unproven.forced" : "factor.method.unproven");
    }

    @Override
    protected String sentence(Exception failure) {
        return failure instanceof NotProven ? unproven() : super.sentence(failure);
    }

    /**
     * What the person has.
     *
     * @param methods set up already; to choose one of them replaces it
     * @param mailbox where codes would be mailed to, as far as is known
     * @param known false: not read yet
     */
    public record Present(List<Method> methods, Optional<EmailAddress> mailbox, boolean known) {
        /** Not read yet. */
        public static final Present UNKNOWN = new Present(List.of(), Optional.empty(), false);
    }
}
