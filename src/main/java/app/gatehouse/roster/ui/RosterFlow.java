/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.FirstPassword;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.ui.ReleaseFlow;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the page of the people and its dialogs hand to each other. One for the program; screen's thread only. Whoever ends a
 * session calls {@link #clear()}.
 */
public final class RosterFlow {
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final ReleaseFlow release;
    private final Messages messages;
    private PersonRow person;
    private Handover handover;
    private Path list;
    private Runnable changed = () -> {};

    /** Nothing is under way. */
    public RosterFlow(Navigator navigator, Dialogs dialogs, ReleaseFlow release, Messages messages) {
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.release = release;
        this.messages = messages;
    }

    /**
     * A password that is to be given to somebody.
     *
     * @param added whether they are new; otherwise theirs was reset
     */
    record Handover(String name, String username, FirstPassword password, boolean added) {
        /** Says nothing about who it is. */
        @Override
        public String toString() {
            return "Handover";
        }
    }

    /** The open page: it hears when somebody was added or changed. The next call replaces it. */
    void onChange(Runnable page) {
        changed = page;
    }

    /** Begins to let somebody in once without their factor. */
    void release(PersonRow about) {
        String standing = switch (about.state()) {
            case NO_TRIES_LEFT -> messages.get("roster.standing.no-tries");
            case LOCKED -> messages.get("roster.standing.locked");
            default -> "";
        };
        release.begin(
                new ReleaseFlow.Subject(about.id(), about.name(), about.username(), standing), () -> changed.run());
    }

    /** Shows the people. */
    void showPeople() {
        navigator.go(Route.PEOPLE);
    }

    /** Shows who has which second factor. */
    void showCoverage() {
        navigator.go(Route.MFA_COVERAGE);
    }

    /** Adds one person. */
    void add() {
        navigator.open(DialogRoute.ADD_PERSON);
    }

    /** Lets the administrator choose a list of people, then shows what would become of it. */
    void addMany() {
        dialogs.chooseOpenFile(messages.get("roster.csv.choose"), Dialogs.FileKind.ANY, chosen -> {
            list = chosen;
            navigator.open(DialogRoute.ADD_PEOPLE);
        });
    }

    /** The chosen list. */
    Optional<Path> list() {
        return Optional.ofNullable(list);
    }

    /** Opens a dialog about somebody. */
    void ask(PersonRow about, DialogRoute dialog) {
        person = about;
        navigator.open(dialog);
    }

    /** Whom the open dialog is about. */
    public Optional<PersonRow> person() {
        return Optional.ofNullable(person);
    }

    /** Shows a password that is to be handed over; it belongs to the flow from now on. */
    void handOver(Handover what) {
        dropHandover();
        handover = what;
        changed.run();
        navigator.open(DialogRoute.FIRST_PASSWORD);
    }

    /** The password to be handed over. It can be had once, and whoever has it closes it. */
    Optional<Handover> takeHandover() {
        Optional<Handover> taken = Optional.ofNullable(handover);
        handover = null;
        return taken;
    }

    /** Asks before something is done. */
    void confirm(Dialogs.Question question, Runnable yes) {
        dialogs.confirm(question, yes);
    }

    /** Lets the administrator choose where a file goes. */
    void chooseFile(String title, String name, Dialogs.FileKind kind, Consumer<Path> chosen) {
        dialogs.chooseSaveFile(title, name, kind, chosen);
    }

    /** Says something at the lower edge. */
    void toast(String sentence) {
        dialogs.toast(sentence);
    }

    /** Somebody was changed: closes the dialog, says so and shows the people afresh. */
    void done(String sentence) {
        closeDialog();
        dialogs.toast(sentence);
        changed.run();
    }

    /** Somebody was changed, or gone: the page looks again. */
    void lookAgain() {
        changed.run();
    }

    /** Closes the dialog. */
    void closeDialog() {
        navigator.closeDialog();
    }

    /** Who looks may not do so any more: closes what is open and says so. */
    void refuse() {
        dialogs.toast(messages.get("roster.refused.NOT_ALLOWED"));
        navigator.go(Route.PROFILE);
    }

    private void dropHandover() {
        takeHandover().ifPresent(dropped -> dropped.password().close());
    }

    /** Lets go of everything. */
    public void clear() {
        dropHandover();
        person = null;
        list = null;
        changed = () -> {};
    }
}
