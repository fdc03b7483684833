/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.AppEnrolment;
import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;

/** The choice of where the codes come from. E-mail is shown but off: this station cannot send any yet. */
public final class ChooseMethodViewModel extends WorkingViewModel {
    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final Enrolment enrolment;

    /** For one visit. */
    public ChooseMethodViewModel(
            FactorHolder holder, EnrolmentFlow flow, Enrolment enrolment, Background background, Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.enrolment = enrolment;
    }

    /** Who chooses. */
    public Person getPerson() {
        return holder.person();
    }

    /** Whether policy allows the method; one that it forbids is not shown. */
    public boolean isAllowed(Method method) {
        return holder.policy().methods().contains(method);
    }

    /** Words of the button that gives up. */
    public String getCancelWords() {
        return words(flow.isForced() ? "factor.wizard.sign-out" : "factor.wizard.cancel");
    }

    /** Goes on with the app: makes a new secret. */
    public void useApp() {
        if (flow.proof().isEmpty()) {
            say(unproven());
            return;
        }
        Person person = holder.person();
        Proof proof = flow.proof().get();
        work(() -> enrolment.startApp(person, proof), this::begin);
    }

    /** Gives up: back to the profile, or out where policy demands a factor. */
    public void cancel() {
        flow.cancel();
    }

    /** Signs out. */
    public void signOut() {
        flow.signOut();
    }

    /** Shows the list of keys. */
    public void showKeys() {
        flow.showKeys();
    }

    private void begin(AppEnrolment begun) {
        flow.enrol(begun);
    }

    private String unproven() {
        return words(flow.isForced() ? "factor.method.unproven.forced" : "factor.method.unproven");
    }

    @Override
    protected String sentence(Exception failure) {
        return failure instanceof NotProven ? unproven() : super.sentence(failure);
    }
}
