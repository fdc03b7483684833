/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.shell.Messages;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and numbers as the dialogs of the care say them. */
final class CareWords {
    private final Messages messages;
    private final ZoneId zone;

    CareWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** "20 Nov 2026, 22:04". */
    String moment(Instant moment) {
        return DateTimeFormatter.ofPattern(messages.get("care.moment"), messages.locale())
                .format(moment.atZone(zone));
    }

    /** "24 Nov, 06:42": of this year, since it is now. */
    String momentNow(Instant moment) {
        return DateTimeFormatter.ofPattern(messages.get("care.moment.now"), messages.locale())
                .format(moment.atZone(zone));
    }

    /** "Friday, 20 Nov 2026". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(messages.get("care.day"), messages.locale())
                .format(day);
    }

    /** "12 804". */
    String number(long value) {
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
        signs.setGroupingSeparator('\u00a0');
        return new DecimalFormat("#,##0", signs).format(value);
    }
}
