/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.people.Role;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.ui.AddPeopleView;
import app.gatehouse.roster.ui.AddPeopleViewModel;
import app.gatehouse.roster.ui.AddPersonView;
import app.gatehouse.roster.ui.AddPersonViewModel;
import app.gatehouse.roster.ui.AskAboutPersonView;
import app.gatehouse.roster.ui.AskAboutPersonViewModel;
import app.gatehouse.roster.ui.CoverageView;
import app.gatehouse.roster.ui.CoverageViewModel;
import app.gatehouse.roster.ui.DeletePersonView;
import app.gatehouse.roster.ui.DeletePersonViewModel;
import app.gatehouse.roster.ui.EditPersonView;
import app.gatehouse.roster.ui.EditPersonViewModel;
import app.gatehouse.roster.ui.FirstPasswordView;
import app.gatehouse.roster.ui.FirstPasswordViewModel;
import app.gatehouse.roster.ui.PasswordPaper;
import app.gatehouse.roster.ui.PeopleView;
import app.gatehouse.roster.ui.PeopleViewModel;
import app.gatehouse.roster.ui.PersonActs;
import app.gatehouse.roster.ui.PersonQuestion;
import app.gatehouse.roster.ui.RosterFlow;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.signin.Session;

/**
 * Builds the page of the people and its dialogs. Whoever may not enter gets {@link NotAllowed}; the services look again
 * themselves.
 */
final class RosterScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final InsideScreens inside;
    private final RosterFlow flow;
    private final ProofForms proofs;
    private final PasswordPaper paper;

    RosterScreens(
            ScreenParts parts,
            Services services,
            LiveSession live,
            InsideScreens inside,
            RosterFlow flow,
            ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.inside = inside;
        this.flow = flow;
        this.proofs = proofs;
        this.paper = new PasswordPaper(
                parts.sheets(),
                parts.world().printer(),
                parts.sheetFiles(),
                () -> services.station.settings().name(),
                parts.world().time());
    }

    WindowNavigator.Shown people() {
        Session session = enter(Role.SHIFT_LEADER);
        PeopleView view = new PeopleView(
                new PeopleViewModel(
                        session,
                        services.roster,
                        flow,
                        parts.background(),
                        parts.world().ticker(),
                        parts.world().time(),
                        parts.messages()),
                new PersonActs(session, services.roster, services.unlock, flow, parts.background(), parts.messages()),
                parts.loader(),
                parts.messages());
        return inside.inShell(Area.PEOPLE, view.root(), view::close);
    }

    WindowNavigator.Shown coverage() {
        Session session = enter(Role.ADMINISTRATOR);
        CoverageView view = new CoverageView(
                new CoverageViewModel(
                        session,
                        services.coverage,
                        flow,
                        parts.sheetFiles(),
                        parts.background(),
                        parts.world().time(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return inside.inShell(Area.PEOPLE, view.root(), view::close);
    }

    WindowNavigator.Shown addPerson() {
        AddPersonView view = new AddPersonView(
                new AddPersonViewModel(
                        enter(Role.ADMINISTRATOR), services.roster, flow, paper, parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown addPeople() {
        AddPeopleView view = new AddPeopleView(
                new AddPeopleViewModel(
                        enter(Role.ADMINISTRATOR),
                        services.newcomers,
                        flow,
                        paper,
                        parts.background(),
                        parts.world().ticker(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown editPerson() {
        Session session = enter(Role.ADMINISTRATOR);
        person();
        EditPersonView view = new EditPersonView(
                new EditPersonViewModel(
                        session, services.roster, flow, proofs.of(session), parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown firstPassword() {
        enter(Role.ADMINISTRATOR);
        FirstPasswordView view = new FirstPasswordView(
                new FirstPasswordViewModel(
                        flow, paper, parts.world().clipboard(), parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown resetMfa() {
        return ask(PersonQuestion.aboutMfa(person()));
    }

    WindowNavigator.Shown resetPassword() {
        return ask(PersonQuestion.RESET_PASSWORD);
    }

    private WindowNavigator.Shown ask(PersonQuestion question) {
        Session session = enter(Role.ADMINISTRATOR);
        person();
        AskAboutPersonView view = new AskAboutPersonView(
                new AskAboutPersonViewModel(
                        question, services.roster, services.resets, flow, proofs.of(session), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown deletePerson() {
        Session session = enter(Role.ADMINISTRATOR);
        person();
        DeletePersonView view = new DeletePersonView(
                new DeletePersonViewModel(
                        session,
                        services.leavers,
                        parts.sheetFiles(),
                        flow,
                        proofs.of(session),
                        parts.background(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private PersonRow person() {
        return flow.person().orElseThrow(NotAllowed::new);
    }

    private Session enter(Role least) {
        Session session = live.enter();
        if (session.person().role().compareTo(least) < 0) {
            throw new NotAllowed();
        }
        return session;
    }
}
