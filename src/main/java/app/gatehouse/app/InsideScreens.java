/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.factor.ui.FactorCardView;
import app.gatehouse.people.Person;
import app.gatehouse.people.ui.ChangePasswordView;
import app.gatehouse.people.ui.ChangePasswordViewModel;
import app.gatehouse.people.ui.ChosenPasswordViewModel;
import app.gatehouse.people.ui.ProfileView;
import app.gatehouse.people.ui.ProfileViewModel;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.IdleWarningView;
import app.gatehouse.shell.ui.IdleWarningViewModel;
import app.gatehouse.shell.ui.KeysView;
import app.gatehouse.shell.ui.KeysViewModel;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.signin.Session;
import java.util.List;
import javafx.scene.Parent;

/** Builds the screens and dialogs of the person who is signed in, but for those of {@link FactorScreens}. */
final class InsideScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final FactorScreens factors;
    private final ProofForms proofs;

    InsideScreens(ScreenParts parts, Services services, LiveSession live, FactorScreens factors, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.factors = factors;
        this.proofs = proofs;
    }

    WindowNavigator.Shown profile() {
        Session session = live.enter();
        Person person = session.person();
        FactorCardView card = factors.card(session);
        ProfileView page = new ProfileView(
                new ProfileViewModel(
                        person.id(),
                        session.since(),
                        services.people,
                        parts.background(),
                        parts.world().time(),
                        parts.navigator(),
                        parts.messages()),
                card.root(),
                parts.loader(),
                parts.messages());
        return inShell(Area.PROFILE, page.root(), () -> {
            page.close();
            card.close();
        });
    }

    /** A page of an area, beside the side bar. */
    WindowNavigator.Shown inShell(Area area, Parent page, Runnable close) {
        ShellView shell = new ShellView(
                new ShellViewModel(
                        occupant(live.enterInside().person()),
                        AdministrationScreens.areas(live.enter().person()),
                        live,
                        parts.world().time(),
                        parts.world().ticker(),
                        parts.navigator()),
                area,
                page,
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(shell.root(), () -> {
            shell.close();
            close.run();
        });
    }

    WindowNavigator.Shown changePassword() {
        Session session = live.enter();
        ChangePasswordView view = new ChangePasswordView(
                new ChangePasswordViewModel(
                        proofs.of(session),
                        new ChosenPasswordViewModel(
                                session.person(), services.passwords, parts.background(), parts.messages()),
                        parts.navigator(),
                        parts.dialogs(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown idleWarning() {
        IdleWarningView view = new IdleWarningView(
                new IdleWarningViewModel(live, parts.world().ticker(), parts.navigator(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown keys() {
        KeysView view = new KeysView(
                new KeysViewModel(
                        services.sessions
                                .current()
                                .map(session -> AdministrationScreens.areas(session.person()))
                                .orElse(List.of()),
                        parts.navigator(),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private Occupant occupant(Person person) {
        return new Occupant(
                person.name(),
                person.username().value(),
                parts.messages().get("people.role." + person.role()),
                services.station.settings().name());
    }
}
