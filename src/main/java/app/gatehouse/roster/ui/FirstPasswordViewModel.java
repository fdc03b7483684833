/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.FirstPassword;
import app.gatehouse.roster.ui.RosterFlow.Handover;
import app.gatehouse.shell.Clipboard;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A one-time password that was just made for somebody: shown once, to be printed, copied or told. */
public final class FirstPasswordViewModel extends WorkingViewModel {
    private static final Duration ON_CLIPBOARD = Duration.ofSeconds(30);

    private final RosterFlow flow;
    private final PasswordPaper paper;
    private final Clipboard clipboard;
    private final Optional<Handover> handover;
    private boolean keptElsewhere;

    /** Takes the password that the flow has, and wipes it at the end. */
    public FirstPasswordViewModel(
            RosterFlow flow, PasswordPaper paper, Clipboard clipboard, Background background, Messages messages) {
        super(background, messages);
        this.flow = flow;
        this.paper = paper;
        this.clipboard = clipboard;
        this.handover = flow.takeHandover();
    }

    /** Who can sign in with it. */
    public String getTitle() {
        return handover.map(given ->
                        words(given.added() ? "roster.first.title.added" : "roster.first.title.reset", given.name()))
                .orElse("");
    }

    /** What to do with it. */
    public String getText() {
        return handover.map(given -> words("roster.first.text", given.username()))
                .orElse("");
    }

    /** The password, which the caller wipes; empty where there is none any more. */
    char[] password() {
        return handover.map(given -> given.password().text()).orElseGet(() -> new char[0]);
    }

    /** Prints the sheet with it. */
    public void print() {
        say("");
        handover.ifPresent(given -> work(
                () -> {
                    paper.print(given.name(), given.username(), given.password());
                    return true;
                },
                done -> {
                    keptElsewhere = true;
                    flow.toast(words("roster.first.printed"));
                }));
    }

    /** Puts it on the clipboard for 30 seconds. */
    public void copy() {
        handover.map(Handover::password).map(FirstPassword::text).ifPresent(text -> {
            clipboard.copySecret(text, ON_CLIPBOARD);
            Arrays.fill(text, '\0');
            keptElsewhere = true;
            flow.toast(words("roster.first.copied"));
        });
    }

    /** Leaves without a word; stays where the password would be lost by it, neither printed nor copied. */
    public void leave() {
        if (keptElsewhere || handover.isEmpty()) {
            end();
        } else {
            say(words("roster.first.keep"));
        }
    }

    /** It was handed over: closes the dialog. */
    public void end() {
        flow.closeDialog();
    }

    /** Wipes the password; what is being printed keeps its own copy. */
    @Override
    public void close() {
        super.close();
        handover.ifPresent(given -> given.password().close());
    }
}
