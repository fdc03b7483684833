/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.care.MasterPassword;
import app.gatehouse.care.RecoveryKeys;
import app.gatehouse.care.ui.Asking;
import app.gatehouse.care.ui.CareFlow;
import app.gatehouse.care.ui.ChangeMasterPasswordView;
import app.gatehouse.care.ui.ChangeMasterPasswordViewModel;
import app.gatehouse.care.ui.EndOpeningPasswordView;
import app.gatehouse.care.ui.EndOpeningPasswordViewModel;
import app.gatehouse.care.ui.NewRecoveryKeyView;
import app.gatehouse.care.ui.NewRecoveryKeyViewModel;
import app.gatehouse.care.ui.OpeningPasswordsView;
import app.gatehouse.care.ui.OpeningPasswordsViewModel;
import app.gatehouse.care.ui.SetOpeningPasswordView;
import app.gatehouse.care.ui.SetOpeningPasswordViewModel;
import app.gatehouse.factor.FactorStore;
import app.gatehouse.password.Passphrases;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.PersonStore;
import app.gatehouse.people.Role;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.ui.KeySheets;
import app.gatehouse.signin.ui.NewPasswordViewModel;
import app.gatehouse.signin.ui.PasswordAdvice;
import app.gatehouse.task.Background;
import app.gatehouse.vault.Opener;

/**
 * Builds the dialogs of the keys that open the vault, for administrators. Whoever is none gets {@link NotAllowed}; the
 * services look again themselves.
 */
final class KeyScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final CareFlow flow;
    private final ProofForms proofs;
    private final PasswordAdvice advice;
    private final MasterPassword masterPassword;
    private final RecoveryKeys recoveryKeys;

    KeyScreens(ScreenParts parts, Services services, LiveSession live, CareFlow flow, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.flow = flow;
        this.proofs = proofs;
        World world = parts.world();
        Administrators administrators = new Administrators(new PersonStore(), new FactorStore(), world.time());
        this.advice = new PasswordAdvice(services.strength, new Passphrases(world.random()));
        this.masterPassword =
                new MasterPassword(services.vault, services.audit, administrators, services.strength, world.time());
        this.recoveryKeys = new RecoveryKeys(services.vault, services.audit, administrators, world.time());
    }

    WindowNavigator.Shown changeMasterPassword() {
        ChangeMasterPasswordView view = new ChangeMasterPasswordView(
                new ChangeMasterPasswordViewModel(
                        masterPassword, newPassword(), proofs.of(enter()), flow, parts.messages()),
                advice::passphrase,
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown newRecoveryKey() {
        World world = parts.world();
        NewRecoveryKeyView view = new NewRecoveryKeyView(
                new NewRecoveryKeyViewModel(
                        recoveryKeys,
                        asking(),
                        new KeySheets(
                                world.printer(), parts.sheetFiles(), parts.sheets(), services.station, world.time()),
                        flow,
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown openingPasswords() {
        OpeningPasswordsView view = new OpeningPasswordsView(
                new OpeningPasswordsViewModel(
                        enter().person().id(),
                        services.openingPasswords,
                        flow,
                        parts.world().time(),
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown setOpeningPassword() {
        SetOpeningPasswordView view = new SetOpeningPasswordView(
                new SetOpeningPasswordViewModel(
                        services.openingPasswords, newPassword(), asking(), flow, parts.background(), parts.messages()),
                advice::passphrase,
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown endOpeningPassword() {
        Session session = enter();
        Opener whose = flow.ending().orElseThrow();
        EndOpeningPasswordView view = new EndOpeningPasswordView(
                new EndOpeningPasswordViewModel(
                        services.openingPasswords, whose, proofs.of(session), flow, parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private NewPasswordViewModel newPassword() {
        Background background = parts.background();
        return NewPasswordViewModel.master(advice, background, parts.messages());
    }

    private Asking asking() {
        Session session = enter();
        return new Asking(session.person().id(), proofs.of(session));
    }

    private Session enter() {
        Session session = live.enter();
        if (session.person().role() != Role.ADMINISTRATOR) {
            throw new NotAllowed();
        }
        return session;
    }
}
