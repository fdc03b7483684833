/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.factor.ui.AskToEnrol;
import app.gatehouse.factor.ui.AskToRegenerate;
import app.gatehouse.factor.ui.AskToTurnOff;
import app.gatehouse.factor.ui.AskToView;
import app.gatehouse.factor.ui.Asked;
import app.gatehouse.factor.ui.AskingView;
import app.gatehouse.factor.ui.AskingViewModel;
import app.gatehouse.factor.ui.ChooseMethodView;
import app.gatehouse.factor.ui.ChooseMethodViewModel;
import app.gatehouse.factor.ui.CodeActionsViewModel;
import app.gatehouse.factor.ui.CodesOnPaper;
import app.gatehouse.factor.ui.EnrolAppView;
import app.gatehouse.factor.ui.EnrolAppViewModel;
import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.factor.ui.FactorCardView;
import app.gatehouse.factor.ui.FactorCardViewModel;
import app.gatehouse.factor.ui.FactorHolder;
import app.gatehouse.factor.ui.SaveBackupCodesView;
import app.gatehouse.factor.ui.SaveBackupCodesViewModel;
import app.gatehouse.factor.ui.ViewCodesView;
import app.gatehouse.factor.ui.ViewCodesViewModel;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.ChangePasswordView;
import app.gatehouse.people.ui.ChangePasswordViewModel;
import app.gatehouse.people.ui.ChosenPasswordViewModel;
import app.gatehouse.people.ui.Claimant;
import app.gatehouse.people.ui.ProfileView;
import app.gatehouse.people.ui.ProfileViewModel;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.shell.Occupant;
import app.gatehouse.shell.ui.Area;
import app.gatehouse.shell.ui.IdleWarningView;
import app.gatehouse.shell.ui.IdleWarningViewModel;
import app.gatehouse.shell.ui.KeysView;
import app.gatehouse.shell.ui.KeysViewModel;
import app.gatehouse.shell.ui.ShellView;
import app.gatehouse.shell.ui.ShellViewModel;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.Sessions;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.controls.NumberPad;
import java.util.Optional;
import javafx.scene.Parent;

/** Builds the screens and dialogs of the person who is signed in. */
final class InsideScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final EnrolmentFlow enrolment;
    private final CodesOnPaper codesOnPaper;

    InsideScreens(ScreenParts parts, Services services, LiveSession live, EnrolmentFlow enrolment) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.enrolment = enrolment;
        World world = parts.world();
        this.codesOnPaper = new CodesOnPaper(
                services.backupCodes, parts.sheets(), world.printer(), parts.sheetFiles(), world.time());
    }

    WindowNavigator.Shown profile() {
        Session session = live.enter();
        Person person = session.person();
        FactorCardView card = new FactorCardView(
                new FactorCardViewModel(
                        holder(session),
                        services.factors,
                        enrolment,
                        parts.background(),
                        parts.world().time(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
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
                        occupant(live.enter().person()),
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

    WindowNavigator.Shown chooseMethod() {
        Session session = live.enter();
        ChooseMethodView view = new ChooseMethodView(
                new ChooseMethodViewModel(
                        holder(session), enrolment, services.enrolment, parts.background(), parts.messages()),
                parts.loader(),
                parts.messages());
        return unhurried(view.root(), view::close);
    }

    WindowNavigator.Shown enrolApp() {
        EnrolAppView view = new EnrolAppView(
                new EnrolAppViewModel(
                        holder(live.enter()),
                        enrolment,
                        parts.qrWriter(),
                        parts.world().clipboard(),
                        parts.background(),
                        parts.messages()),
                NumberPad.Policy.valueOf(services.station.settings().numberPad().name()),
                parts.loader(),
                parts.messages());
        return unhurried(view.root(), view::close);
    }

    WindowNavigator.Shown saveBackupCodes() {
        Session session = live.enter();
        SaveBackupCodesView view = new SaveBackupCodesView(
                new SaveBackupCodesViewModel(
                        enrolment,
                        services.backupCodes,
                        codeActions(session),
                        parts.background(),
                        parts.world().time(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return unhurried(view.root(), view::close);
    }

    WindowNavigator.Shown ask(AskKind kind) {
        Asked asked = switch (kind) {
            case ENROL -> new AskToEnrol(enrolment);
            case VIEW -> new AskToView(enrolment);
            case REGENERATE -> new AskToRegenerate(enrolment, services.backupCodes);
            case TURN_OFF -> new AskToTurnOff(enrolment, services.enrolment);
        };
        // A sign-in by backup code authorises one new set-up and new codes, nothing else (decisions, 21).
        return ask(asked, kind == AskKind.ENROL || kind == AskKind.REGENERATE);
    }

    /** Asks for password and factor. */
    WindowNavigator.Shown ask(Asked asked) {
        return ask(asked, false);
    }

    private WindowNavigator.Shown ask(Asked asked, boolean mayStand) {
        Session session = live.enter();
        AskingView view = new AskingView(
                new AskingViewModel(
                        asked,
                        enrolment,
                        proof(session, mayStand ? signInProof(session) : Optional.empty()),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    /** What one is asked to prove oneself for. */
    enum AskKind {
        ENROL,
        VIEW,
        REGENERATE,
        TURN_OFF
    }

    WindowNavigator.Shown viewCodes() {
        Session session = live.enter();
        ViewCodesView view = new ViewCodesView(
                new ViewCodesViewModel(
                        enrolment,
                        services.backupCodes,
                        codeActions(session),
                        parts.background(),
                        countdown(),
                        parts.messages()),
                parts.world().time().zone(),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown changePassword() {
        Session session = live.enter();
        ChangePasswordView view = new ChangePasswordView(
                new ChangePasswordViewModel(
                        proof(session, Optional.empty()),
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
        KeysView view = new KeysView(new KeysViewModel(parts.navigator(), parts.messages()), parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    /** Enrolling has ten minutes of idle time (decisions, 20). */
    private WindowNavigator.Shown unhurried(Parent root, Runnable close) {
        Sessions.LongIdle longIdle = services.sessions.longIdle();
        return new WindowNavigator.Shown(root, () -> {
            longIdle.close();
            close.run();
        });
    }

    private CodeActionsViewModel codeActions(Session session) {
        return new CodeActionsViewModel(
                holder(session),
                codesOnPaper,
                parts.world().clipboard(),
                parts.dialogs(),
                parts.background(),
                parts.messages());
    }

    private ProofViewModel proof(Session session, Optional<Proof> standing) {
        long person = session.person().id();
        return new ProofViewModel(
                new Claimant(
                        person, standing, () -> services.factors.app(person).isPresent()),
                services.reproof,
                parts.background(),
                countdown(),
                parts.messages());
    }

    private FactorHolder holder(Session session) {
        return new FactorHolder(
                session.person(),
                signInProof(session),
                services.station.policy(),
                services.station.settings().name());
    }

    private static Optional<Proof> signInProof(Session session) {
        return session.method() == SignInMethod.BACKUP_CODE ? Optional.of(session.proof()) : Optional.empty();
    }

    private Occupant occupant(Person person) {
        return new Occupant(
                person.name(),
                person.username().value(),
                parts.messages().get("people.role." + person.role()),
                services.station.settings().name());
    }

    private Countdown countdown() {
        return new Countdown(parts.world().ticker(), parts.world().time());
    }
}
