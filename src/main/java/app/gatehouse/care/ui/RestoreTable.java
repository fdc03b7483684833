/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care.ui;

import app.gatehouse.care.Contents;
import app.gatehouse.care.Losses;
import app.gatehouse.care.OpenedBackup;
import app.gatehouse.shell.Messages;
import java.util.List;
import java.util.Optional;

/** What is in a backup against what is here, in words. */
final class RestoreTable {
    private final Messages messages;
    private final CareWords words;

    RestoreTable(Messages messages, CareWords words) {
        this.messages = messages;
        this.words = words;
    }

    /**
     * A line of the table.
     *
     * @param now empty where nothing is here
     * @param lost whether some of it gets lost
     */
    record Row(String what, String inBackup, String now, boolean lost) {}

    List<Row> rows(OpenedBackup backup, Optional<Contents> present) {
        Contents in = backup.contents();
        Losses losses = backup.losses().orElse(new Losses(0, 0, 0));
        return List.of(
                new Row(
                        messages.get("care.restore.saved"),
                        words.moment(in.savedAt()),
                        present.map(now -> words.momentNow(now.savedAt())).orElse(""),
                        false),
                row("care.restore.people", in.people(), present.map(Contents::people), losses.people() > 0),
                row("care.restore.accounts", in.accounts(), present.map(Contents::accounts), losses.accounts() > 0),
                row("care.restore.events", in.events(), present.map(Contents::events), false));
    }

    private Row row(String key, long in, Optional<? extends Number> now, boolean lost) {
        return new Row(
                messages.get(key),
                words.number(in),
                now.map(value -> words.number(value.longValue())).orElse(""),
                lost);
    }

    /** The strong line: what gets lost. */
    String warning(OpenedBackup backup) {
        Losses losses = backup.losses().orElse(new Losses(0, 0, 0));
        String key = "care.restore.lost.nothing";
        if (losses.people() > 0 && losses.accounts() > 0) {
            key = "care.restore.lost.both";
        } else if (losses.people() > 0) {
            key = "care.restore.lost.people";
        } else if (losses.accounts() > 0) {
            key = "care.restore.lost.accounts";
        }
        return messages.get(key, losses.people(), losses.accounts());
    }

    /** What follows from it. */
    String consequence(OpenedBackup backup) {
        int returning = backup.losses().map(Losses::returning).orElse(0);
        String usual = messages.get("care.restore.consequence");
        return returning == 0 ? usual : usual + " " + messages.get("care.restore.returning", returning);
    }
}
