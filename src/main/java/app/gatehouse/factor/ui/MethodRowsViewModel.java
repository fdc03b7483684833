/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.Factors;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The methods that a person has set up, each with what can be done about it. */
public final class MethodRowsViewModel extends WorkingViewModel {
    private final FactorHolder holder;
    private final Factors factors;
    private final Enrolment enrolment;
    private final EnrolmentFlow flow;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());

    /** Reads them at once. */
    public MethodRowsViewModel(
            FactorHolder holder,
            Factors factors,
            Enrolment enrolment,
            EnrolmentFlow flow,
            Background background,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.factors = factors;
        this.enrolment = enrolment;
        this.flow = flow;
        work(this::read, rows::set);
    }

    /** The methods, the one asked for first on top; none until they are read. */
    public ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The value of {@link #rowsProperty()}. */
    public List<Row> getRows() {
        return rows.get();
    }

    /** Asks for this method first from now on. */
    public void prefer(Method method) {
        long id = holder.person().id();
        work(
                () -> {
                    enrolment.prefer(id, method);
                    return read();
                },
                rows::set);
    }

    /** Takes one of two methods away after a proof. */
    public void remove(Method method) {
        flow.askToRemove(method);
    }

    /** Sets up another method, or the same anew, after a proof. */
    public void change() {
        flow.askToEnrol();
    }

    private List<Row> read() throws VaultException {
        long id = holder.person().id();
        List<Method> methods = factors.methods(id);
        Optional<EmailAddress> address = factors.email(id).map(EmailFactor::address);
        return methods.stream().map(method -> row(method, methods, address)).toList();
    }

    private Row row(Method method, List<Method> methods, Optional<EmailAddress> address) {
        boolean only = methods.size() == 1;
        boolean first = methods.get(0) == method;
        boolean allowed = holder.policy().methods().contains(method);
        String mailbox =
                method == Method.EMAIL ? address.map(EmailAddress::text).orElse("") : "";
        return new Row(method, note(mailbox, only, first, allowed), !first && allowed, !only);
    }

    private String note(String mailbox, boolean only, boolean first, boolean allowed) {
        if (!allowed) {
            return words("factor.card.forbidden");
        }
        if (only || !first) {
            return !mailbox.isEmpty() ? mailbox : words(only ? "factor.card.app.note" : "factor.card.app.other");
        }
        return mailbox.isEmpty() ? words("factor.card.first") : words("factor.card.first.email", mailbox);
    }

    /**
     * One method.
     *
     * @param note where its codes are, whether it is asked for first, and whether policy does not allow it any more
     * @param canPrefer whether it can be made the first one
     * @param canRemove whether it can be taken away
     */
    public record Row(Method method, String note, boolean canPrefer, boolean canRemove) {
        /** Says nothing about an address. */
        @Override
        public String toString() {
            return "Row " + method;
        }
    }
}
