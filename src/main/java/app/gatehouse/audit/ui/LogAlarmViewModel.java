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

/** The alarm of the log that nobody has confirmed yet, as it stands when the page is opened. */
public final class LogAlarmViewModel {
    private final Navigator navigator;
    private final Optional<LogAlarm> alarm;
    private final String title;
    private final String text;

    /** Looks at once. */
    public LogAlarmViewModel(LogAlarms alarms, Navigator navigator, TimeSource time, Messages messages) {
        this.navigator = navigator;
        this.alarm = alarms.current();
        this.title = alarm.map(each -> messages.get("audit.alarm." + each.finding() + ".title"))
                .orElse("");
        this.text = alarm.map(each -> messages.get(
                        "audit.alarm",
                        messages.get("audit.alarm." + each.finding(), each.after(), each.last()),
                        DateTimeFormatter.ofPattern(messages.get("audit.alarm.found"), messages.locale())
                                .format(each.at().atZone(time.zone()))))
                .orElse("");
    }

    /** Whether there is one. */
    public boolean isThere() {
        return alarm.isPresent();
    }

    /** What is wrong, in few words. */
    public String getTitle() {
        return title;
    }

    /** What is wrong and what to do. */
    public String getText() {
        return text;
    }

    /** Asks for the proof of an administrator who has seen it. */
    public void confirm() {
        navigator.open(DialogRoute.CONFIRM_LOG_ALARM);
    }
}
