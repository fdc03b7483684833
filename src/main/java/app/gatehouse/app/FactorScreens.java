/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.factor.ui.AskToEnrol;
import app.gatehouse.factor.ui.AskToRegenerate;
import app.gatehouse.factor.ui.AskToRemove;
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
import app.gatehouse.factor.ui.EnrolEmailView;
import app.gatehouse.factor.ui.EnrolEmailViewModel;
import app.gatehouse.factor.ui.EnrolTokenView;
import app.gatehouse.factor.ui.EnrolTokenViewModel;
import app.gatehouse.factor.ui.EnrolmentFlow;
import app.gatehouse.factor.ui.FactorCardView;
import app.gatehouse.factor.ui.FactorCardViewModel;
import app.gatehouse.factor.ui.FactorHolder;
import app.gatehouse.factor.ui.MethodRowsViewModel;
import app.gatehouse.factor.ui.SaveBackupCodesView;
import app.gatehouse.factor.ui.SaveBackupCodesViewModel;
import app.gatehouse.factor.ui.ViewCodesView;
import app.gatehouse.factor.ui.ViewCodesViewModel;
import app.gatehouse.people.Proof;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.signin.Session;
import app.gatehouse.signin.Sessions;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.ui.controls.NumberPad;
import java.util.Optional;
import javafx.scene.Parent;

/**
 * Builds the screens and dialogs in which the person who is signed in sets up their second factor, looks after its backup
 * codes and gives it up.
 */
final class FactorScreens {
    private final ScreenParts parts;
    private final Services services;
    private final LiveSession live;
    private final EnrolmentFlow enrolment;
    private final ProofForms proofs;
    private final CodesOnPaper codesOnPaper;

    FactorScreens(ScreenParts parts, Services services, LiveSession live, EnrolmentFlow enrolment, ProofForms proofs) {
        this.parts = parts;
        this.services = services;
        this.live = live;
        this.enrolment = enrolment;
        this.proofs = proofs;
        World world = parts.world();
        this.codesOnPaper = new CodesOnPaper(
                services.backupCodes, parts.sheets(), world.printer(), parts.sheetFiles(), world.time());
    }

    /** The card on the profile; the caller closes it. */
    FactorCardView card(Session session) {
        return new FactorCardView(
                new FactorCardViewModel(
                        holder(session),
                        services.factors,
                        enrolment,
                        parts.background(),
                        parts.world().time(),
                        parts.messages()),
                new MethodRowsViewModel(
                        holder(session),
                        services.factors,
                        services.enrolment,
                        enrolment,
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
    }

    WindowNavigator.Shown chooseMethod() {
        Session session = live.enter();
        ChooseMethodView view = new ChooseMethodView(
                new ChooseMethodViewModel(
                        holder(session),
                        enrolment,
                        services.enrolment,
                        services.factors,
                        parts.background(),
                        parts.messages()),
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

    WindowNavigator.Shown enrolEmail() {
        EnrolEmailView view = new EnrolEmailView(
                new EnrolEmailViewModel(
                        holder(live.enter()),
                        enrolment,
                        new CodeMailViewModel(parts.world().ticker(), parts.messages()),
                        parts.world().time(),
                        parts.background(),
                        parts.messages()),
                NumberPad.Policy.valueOf(services.station.settings().numberPad().name()),
                parts.loader(),
                parts.messages());
        return unhurried(view.root(), view::close);
    }

    WindowNavigator.Shown enrolToken() {
        EnrolTokenView view = new EnrolTokenView(
                new EnrolTokenViewModel(
                        holder(live.enter()),
                        enrolment,
                        parts.liveScan(new StationCamera(services.station)),
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
            case REMOVE -> new AskToRemove(enrolment, services.enrolment, enrolment.removing());
        };
        // A sign-in by backup code authorises one new set-up and new codes, nothing else (decisions, 21).
        return ask(asked, kind == AskKind.ENROL || kind == AskKind.REGENERATE);
    }

    /** Asks for password and factor, whatever for. */
    WindowNavigator.Shown ask(Asked asked) {
        return ask(asked, false);
    }

    private WindowNavigator.Shown ask(Asked asked, boolean mayStand) {
        Session session = live.enter();
        AskingView view = new AskingView(
                new AskingViewModel(
                        asked,
                        enrolment,
                        mayStand ? proofs.unless(signInProof(session), session) : proofs.of(session),
                        parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    /** What one is asked to prove oneself for. */
    enum AskKind {
        ENROL,
        VIEW,
        REGENERATE,
        TURN_OFF,
        REMOVE
    }

    WindowNavigator.Shown viewCodes() {
        Session session = live.enter();
        ViewCodesView view = new ViewCodesView(
                new ViewCodesViewModel(
                        enrolment,
                        services.backupCodes,
                        codeActions(session),
                        parts.background(),
                        parts.countdown(),
                        parts.messages()),
                parts.world().time().zone(),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    /** Enrolling has ten minutes of idle time (decisions, 20). */
    WindowNavigator.Shown unhurried(Parent root, Runnable close) {
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

    private FactorHolder holder(Session session) {
        return new FactorHolder(
                session.person(),
                signInProof(session),
                services.station.policy(),
                services.mailSettings.isSetUp(),
                services.station.settings().name());
    }

    private static Optional<Proof> signInProof(Session session) {
        return session.method() == SignInMethod.BACKUP_CODE ? Optional.of(session.proof()) : Optional.empty();
    }
}
