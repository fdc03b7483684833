/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.LogAlarm;
import app.gatehouse.audit.LogAlarms;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.TimeSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The alarm of the log that nobody has confirmed yet. */
public final class LogAlarmViewModel {
    private final LogAlarms alarms;
    private final Navigator navigator;
    private final Messages messages;
    private final DateTimeFormatter found;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /** Looks at once. */
    public LogAlarmViewModel(LogAlarms alarms, Navigator navigator, TimeSource time, Messages messages) {
        this.alarms = alarms;
        this.navigator = navigator;
        this.messages = messages;
        this.found = DateTimeFormatter.ofPattern(messages.get("audit.alarm.found"), messages.locale())
                .withZone(time.zone());
        look();
    }

    /** Looks again, as after the log was read: reading it may have found something. */
    void look() {
        Optional<LogAlarm> alarm = alarms.current();
        title.set(alarm.map(each -> messages.get("audit.alarm." + each.finding() + ".title"))
                .orElse(""));
        text.set(alarm.map(each -> messages.get(
                        "audit.alarm",
                        messages.get("audit.alarm." + each.finding(), each.after(), each.last()),
                        found.format(each.at())))
                .orElse(""));
    }

    /** What is wrong, in few words; empty where nothing is. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** The value of {@link #titleProperty()}. */
    public String getTitle() {
        return title.get();
    }

    /** What is wrong and what to do. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The value of {@link #textProperty()}. */
    public String getText() {
        return text.get();
    }

    /** Asks for the proof of an administrator who has seen it. */
    public void confirm() {
        navigator.open(DialogRoute.CONFIRM_LOG_ALARM);
    }
}
