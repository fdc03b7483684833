/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditGroup;
import app.gatehouse.shell.Messages;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.util.converter.LocalDateStringConverter;

/** The three choices beside the search, and the two days of one of them. For one page. */
final class AuditFilters {
    private final AuditLogViewModel viewModel;
    private final ComboBox<Period> period;
    private final ComboBox<Whose> person;
    private boolean following;

    /**
     * Fills the choices.
     *
     * @param changed runs after each choice
     */
    AuditFilters(
            AuditLogViewModel viewModel,
            ComboBox<Period> period,
            ComboBox<Optional<AuditGroup>> group,
            ComboBox<Whose> person,
            Messages messages,
            Runnable changed) {
        this.viewModel = viewModel;
        this.period = period;
        this.person = person;
        FilterCell.dress(period, "fltral-calendar-24", viewModel::name);
        FilterCell.dress(
                group,
                "fltral-filter-24",
                each -> messages.get(
                        each.map(one -> "audit.group." + one.name()).orElse("audit.all-groups")));
        FilterCell.dress(person, "fltrmz-person-24", Whose::name);
        group.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<AuditGroup>empty()),
                                Arrays.stream(AuditGroup.values()).map(Optional::of))
                        .toList());
        group.setValue(Optional.empty());
        viewModel.periods().addListener((Observable observable) -> follow());
        viewModel.people().addListener((Observable observable) -> follow());
        follow();
        period.valueProperty().addListener((observable, before, now) -> {
            if (!following && now != null) {
                viewModel.show(now);
                changed.run();
            }
        });
        group.valueProperty().addListener((observable, before, now) -> {
            viewModel.show(now);
            changed.run();
        });
        person.valueProperty().addListener((observable, before, now) -> {
            if (!following && now != null) {
                viewModel.show(now);
                changed.run();
            }
        });
    }

    /** The lists of choices are the view-model’s; what is chosen stays chosen. */
    private void follow() {
        following = true;
        replace(period, viewModel.periods(), viewModel.period());
        replace(
                person,
                viewModel.people(),
                person.getValue() == null
                        ? viewModel.people().stream().findFirst().orElse(null)
                        : person.getValue());
        following = false;
    }

    private static <T> void replace(ComboBox<T> filter, List<T> items, T chosen) {
        if (!filter.getItems().equals(items)) {
            filter.getItems().setAll(items);
        }
        filter.setValue(chosen);
    }

    /** Ties two days to the view-model’s. */
    void days(DatePicker from, DatePicker to, Messages messages) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern(messages.get("audit.day.year"), messages.locale());
        for (DatePicker each : List.of(from, to)) {
            each.setConverter(new LocalDateStringConverter(form, form));
            each.setEditable(false);
            each.setShowWeekNumbers(false);
        }
        from.setValue(viewModel.from());
        to.setValue(viewModel.to());
        from.valueProperty().addListener((observable, before, now) -> between(now, to.getValue()));
        to.valueProperty().addListener((observable, before, now) -> between(from.getValue(), now));
    }

    private void between(LocalDate from, LocalDate to) {
        if (from != null && to != null) {
            viewModel.between(from, to);
        }
    }
}
