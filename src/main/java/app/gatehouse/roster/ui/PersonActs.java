/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.people.Role;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.Roster;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.roster.ui.PersonOffer.Kind;
import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.Unlock;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What can be done about a person of the table, and the beginning of each. The services ask again who may. */
public final class PersonActs extends WorkingViewModel {
    private final Session session;
    private final Roster roster;
    private final Unlock unlock;
    private final RosterFlow flow;

    /** For one visit of the page. */
    public PersonActs(
            Session session, Roster roster, Unlock unlock, RosterFlow flow, Background background, Messages messages) {
        super(background, messages);
        this.session = session;
        this.roster = roster;
        this.unlock = unlock;
        this.flow = flow;
    }

    /**
     * What the menu of a person says, in its order.
     *
     * @param row as they stand now
     * @param last whether nobody else is an administrator who can sign in
     */
    List<PersonOffer> offers(PersonRow row, boolean last) {
        boolean self = row.id() == session.person().id();
        List<PersonOffer> offers = new ArrayList<>();
        if (row.isLocked() && row.enabled()) {
            offers.add(offer(Kind.UNLOCK, self ? "roster.why.self-unlock" : ""));
        }
        if (!isAdministrator()) {
            offers.add(offer(Kind.RELEASE, whyNoRelease(row, self)));
            return offers;
        }
        if (whyNoRelease(row, self).isEmpty()) {
            offers.add(PersonOffer.of(Kind.RELEASE));
        }
        offers.add(PersonOffer.of(Kind.EDIT));
        if (!row.methods().isEmpty()) {
            offers.add(offer(Kind.RESET_MFA, self ? "roster.why.self-profile" : ""));
        } else if (!row.mustEnrol() && !self) {
            offers.add(PersonOffer.of(Kind.ORDER_MFA));
        }
        offers.add(offer(Kind.RESET_PASSWORD, self ? "roster.why.self-profile" : ""));
        String stays = !self ? "" : last ? "roster.why.last" : "roster.why.self";
        offers.add(row.enabled() ? offer(Kind.DISABLE, stays) : PersonOffer.of(Kind.ENABLE));
        offers.add(offer(Kind.DELETE, stays));
        return offers;
    }

    private PersonOffer offer(Kind kind, String whyNot) {
        return whyNot.isEmpty() ? PersonOffer.of(kind) : new PersonOffer(kind, words(whyNot));
    }

    private String whyNoRelease(PersonRow row, boolean self) {
        if (self) {
            return "roster.why.self-release";
        }
        if (!row.enabled()) {
            return "roster.why.disabled";
        }
        if (row.role().compareTo(session.person().role()) > 0) {
            return "roster.why.above";
        }
        return row.methods().isEmpty() && !row.mustEnrol() ? "roster.why.no-factor" : "";
    }

    private boolean isAdministrator() {
        return session.person().role() == Role.ADMINISTRATOR;
    }

    /** Begins what was chosen. */
    void begin(Kind kind, PersonRow row) {
        switch (kind) {
            case UNLOCK -> unlock(row);
            case RELEASE -> flow.release(row);
            case EDIT -> flow.ask(row, DialogRoute.EDIT_PERSON);
            case RESET_MFA, ORDER_MFA -> flow.ask(row, DialogRoute.RESET_MFA);
            case RESET_PASSWORD -> flow.ask(row, DialogRoute.RESET_PASSWORD);
            case ENABLE -> change(() -> roster.enable(session, row.id()), "roster.enabled", row);
            case DISABLE -> disable(row);
            case DELETE -> flow.ask(row, DialogRoute.DELETE_PERSON);
        }
    }

    private void unlock(PersonRow row) {
        say("");
        work(() -> unlock.unlock(session, row.id()), answer -> {
            if (answer instanceof Unlock.Answer.Unlocked unlocked) {
                boolean empty = row.noTriesLeft() && unlocked.appTries() == 0;
                flow.toast(words(empty ? "roster.unlocked.empty" : "roster.unlocked", row.name()));
                flow.lookAgain();
            } else if (answer instanceof Unlock.Answer.NotAllowed) {
                flow.refuse();
            } else {
                say(words(
                        answer instanceof Unlock.Answer.Gone ? "roster.refused.GONE" : "roster.why.self-unlock",
                        row.name()));
                flow.lookAgain();
            }
        });
    }

    private void disable(PersonRow row) {
        flow.confirm(
                new Dialogs.Question(
                        words("roster.disable.title", row.name()),
                        words("roster.disable.text"),
                        words("roster.disable.keep"),
                        words("roster.disable.act"),
                        true),
                () -> change(() -> roster.disable(session, row.id()), "roster.disabled", row));
    }

    private void change(Callable<RosterAnswer> change, String done, PersonRow row) {
        say("");
        work(change, answer -> {
            if (answer instanceof RosterAnswer.Done) {
                flow.toast(words(done, row.name()));
            } else if (answer instanceof RosterAnswer.Refused refused && refused.why() == Refusal.NOT_ALLOWED) {
                flow.refuse();
                return;
            } else if (answer instanceof RosterAnswer.Refused refused) {
                say(words("roster.refused." + refused.why().name(), row.name()));
            }
            flow.lookAgain();
        });
    }
}
