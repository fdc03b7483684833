/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.people.Person;
import app.gatehouse.people.Role;
import app.gatehouse.settings.ui.CaFileViewModel;
import app.gatehouse.settings.ui.CameraChoice;
import app.gatehouse.settings.ui.ClockCardViewModel;
import app.gatehouse.settings.ui.MailFormViewModel;
import app.gatehouse.settings.ui.PolicyViewModel;
import app.gatehouse.settings.ui.ProveForSettingsView;
import app.gatehouse.settings.ui.ProveForSettingsViewModel;
import app.gatehouse.settings.ui.ProveForTokensView;
import app.gatehouse.settings.ui.ProveForTokensViewModel;
import app.gatehouse.settings.ui.SettingsFlow;
import app.gatehouse.settings.ui.SettingsView;
import app.gatehouse.settings.ui.SettingsViewModel;
import app.gatehouse.settings.ui.StationViewModel;
import app.gatehouse.settings.ui.TestMailViewModel;
import app.gatehouse.settings.ui.TokenImportView;
import app.gatehouse.settings.ui.TokenImportViewModel;
import app.gatehouse.settings.ui.TokensViewModel;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.signin.Session;
import app.gatehouse.ui.FxBackground;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Builds the dialogs of administrators. Whoever is none gets {@link NotAllowed}; the services look again themselves. */
final class AdministrationScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final SettingsFlow flow;
    private final ProofForms proofs;
    private final BooleanSupplier systemLookKnown;

    AdministrationScreens(
            ScreenParts parts,
            Services services,
            LiveSession live,
            SettingsFlow flow,
            ProofForms proofs,
            BooleanSupplier systemLookKnown) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.flow = flow;
        this.proofs = proofs;
        this.systemLookKnown = systemLookKnown;
    }

    /** The areas of the side bar that a person may enter. */
    static List<Area> areas(Person person) {
        return Arrays.stream(Area.values())
                .filter(area -> !area.isAdministration()
                        || person.role() == Role.ADMINISTRATOR
                        || (person.role() == Role.SHIFT_LEADER && area == Area.PEOPLE))
                .toList();
    }

    WindowNavigator.Shown settings() {
        Session session = enter();
        SettingsView view = new SettingsView(
                new SettingsViewModel(
                        session.person().id(),
                        services.settings,
                        flow,
                        new SettingsViewModel.Pages(
                                mail(),
                                new PolicyViewModel(parts.messages()),
                                station(),
                                new TokensViewModel(
                                        session.person().id(),
                                        services.tokens,
                                        flow,
                                        parts.dialogs(),
                                        parts.background(),
                                        parts.messages())),
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private StationViewModel station() {
        return new StationViewModel(
                new ClockCardViewModel(
                        services.clock,
                        services.clockDoctor,
                        parts.world().time(),
                        parts.background(),
                        parts.messages()),
                new CameraChoice(
                        parts.world().sight().cameras(),
                        new FxBackground(parts.world().sight().watchers()),
                        parts.messages()),
                systemLookKnown.getAsBoolean(),
                parts.navigator(),
                parts.messages());
    }

    private MailFormViewModel mail() {
        return new MailFormViewModel(
                new TestMailViewModel(
                        services.settings, new FxBackground(parts.world().post().workers()), parts.messages()),
                new CaFileViewModel(
                        parts.dialogs(), parts.background(), parts.world().time(), parts.messages()),
                parts.messages());
    }

    WindowNavigator.Shown proveForSettings() {
        Session session = enter();
        ProveForSettingsView view = new ProveForSettingsView(
                new ProveForSettingsViewModel(services.settings, flow, proofs.of(session), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown importTokens() {
        Session session = enter();
        TokenImportView view = new TokenImportView(
                new TokenImportViewModel(
                        session.person().id(), services.tokens, flow, parts.background(), parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown proveForTokens() {
        Session session = enter();
        ProveForTokensView view = new ProveForTokensView(
                new ProveForTokensViewModel(services.tokens, flow, proofs.of(session), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private Session enter() {
        Session session = live.enter();
        if (session.person().role() != Role.ADMINISTRATOR) {
            throw new NotAllowed();
        }
        return session;
    }
}
