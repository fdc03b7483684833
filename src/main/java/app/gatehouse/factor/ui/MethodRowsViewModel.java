/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.Enrolment;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.TokenFactor;
import app.gatehouse.factor.TokenSerial;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.shell.Messages;
import app.gatehouse.station.Method;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import app.gatehouse.vault.VaultException;
import java.util.List;
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

    /** Takes one of several methods away after a proof. */
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
        String mailbox = factors.email(id)
                .map(EmailFactor::address)
                .map(EmailAddress::text)
                .orElse("");
        String serial = factors.token(id)
                .flatMap(TokenFactor::serial)
                .map(TokenSerial::value)
                .orElse("");
        return methods.stream()
                .map(method -> row(
                        method,
                        methods,
                        switch (method) {
                            case APP -> "";
                            case EMAIL -> mailbox;
                            case TOKEN -> serial;
                        }))
                .toList();
    }

    private Row row(Method method, List<Method> methods, String detail) {
        boolean only = methods.size() == 1;
        boolean first = methods.get(0) == method;
        boolean allowed = holder.policy().methods().contains(method);
        return new Row(method, note(method, detail, only, first, allowed), !first && allowed, !only);
    }

    private String note(Method method, String detail, boolean only, boolean first, boolean allowed) {
        if (!allowed) {
            return words("factor.card.forbidden");
        }
        if (!only && first) {
            return detail.isEmpty() ? words("factor.card.first") : words(firstKey(method), detail);
        }
        if (!detail.isEmpty()) {
            return method == Method.TOKEN ? words("factor.card.token.serial", detail) : detail;
        }
        if (only) {
            return words("factor.card.app.note");
        }
        return words(method == Method.TOKEN ? "factor.card.token.other" : "factor.card.app.other");
    }

    private static String firstKey(Method method) {
        return method == Method.TOKEN ? "factor.card.first.token" : "factor.card.first.email";
    }

    /**
     * One method.
     *
     * @param note where its codes are or which token it is, whether it is asked for first, and whether policy does not allow it any more
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
