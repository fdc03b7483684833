/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.password.Passphrases;
import app.gatehouse.people.ui.CodeMailViewModel;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.AdministratorReset;
import app.gatehouse.signin.FirstRun;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.SignInMethod;
import app.gatehouse.signin.VaultDoor;
import app.gatehouse.signin.ui.AppWay;
import app.gatehouse.signin.ui.AttemptClock;
import app.gatehouse.signin.ui.BackupWay;
import app.gatehouse.signin.ui.CreateVaultView;
import app.gatehouse.signin.ui.CreateVaultViewModel;
import app.gatehouse.signin.ui.EmailWay;
import app.gatehouse.signin.ui.FirstAdministratorView;
import app.gatehouse.signin.ui.FirstAdministratorViewModel;
import app.gatehouse.signin.ui.ForcedPasswordChangeView;
import app.gatehouse.signin.ui.ForcedPasswordChangeViewModel;
import app.gatehouse.signin.ui.KeySheets;
import app.gatehouse.signin.ui.LockVault;
import app.gatehouse.signin.ui.LockedView;
import app.gatehouse.signin.ui.LockedViewModel;
import app.gatehouse.signin.ui.NoTriesLeftView;
import app.gatehouse.signin.ui.NoTriesLeftViewModel;
import app.gatehouse.signin.ui.PasswordAdvice;
import app.gatehouse.signin.ui.RecoveryKeyView;
import app.gatehouse.signin.ui.RecoveryKeyViewModel;
import app.gatehouse.signin.ui.RecoveryUnlockView;
import app.gatehouse.signin.ui.RecoveryUnlockViewModel;
import app.gatehouse.signin.ui.ResetAdministratorView;
import app.gatehouse.signin.ui.ResetAdministratorViewModel;
import app.gatehouse.signin.ui.ScanBackupCodeView;
import app.gatehouse.signin.ui.ScanBackupCodeViewModel;
import app.gatehouse.signin.ui.SetupFlow;
import app.gatehouse.signin.ui.SignInFlow;
import app.gatehouse.signin.ui.SignInView;
import app.gatehouse.signin.ui.SignInViewModel;
import app.gatehouse.signin.ui.TokenWay;
import app.gatehouse.signin.ui.UnlockView;
import app.gatehouse.signin.ui.UnlockViewModel;
import app.gatehouse.signin.ui.VerifyView;
import app.gatehouse.signin.ui.VerifyViewModel;
import app.gatehouse.signin.ui.VerifyWay;
import app.gatehouse.ui.frames.FaceModel;
import javafx.scene.Parent;

/** Builds the screens before the entry. */
final class GateScreens {
    private final ScreenParts parts;
    private final Services services;
    private final SetupFlow setup;
    private final SignInFlow signIn;
    private final FaceModel face;
    private final Unattended unattended;
    private final VaultDoor door;
    private final Gate gate;
    private final FirstRun firstRun;
    private final AdministratorReset reset;
    private final PasswordAdvice advice;
    private final KeySheets keySheets;

    GateScreens(
            ScreenParts parts,
            Services services,
            SetupFlow setup,
            SignInFlow signIn,
            FaceModel face,
            Unattended unattended) {
        this.parts = parts;
        this.services = services;
        this.setup = setup;
        this.signIn = signIn;
        this.face = face;
        this.unattended = unattended;
        this.door = services.door;
        this.gate = new Gate(
                services.signIn,
                services.people,
                services.passwords,
                services.factors,
                services.station,
                services.mailSettings);
        this.firstRun = new FirstRun(services.station, services.people, services.passwords);
        this.reset = new AdministratorReset(
                services.vault, services.people, services.passwords, services.factors, services.unlock);
        World world = parts.world();
        this.advice = new PasswordAdvice(services.strength, new Passphrases(world.random()));
        this.keySheets =
                new KeySheets(world.printer(), parts.sheetFiles(), parts.sheets(), services.station, world.time());
    }

    WindowNavigator.Shown createVault() {
        CreateVaultView view = new CreateVaultView(
                new CreateVaultViewModel(door, advice, setup, parts.background(), parts.messages()), parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown recoveryKey() {
        RecoveryKeyView view = new RecoveryKeyView(
                new RecoveryKeyViewModel(door, setup, keySheets, parts.dialogs(), parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown firstAdministrator() {
        FirstAdministratorView view = new FirstAdministratorView(
                new FirstAdministratorViewModel(firstRun, advice, setup, face, parts.background(), parts.messages()),
                parts.loader());
        return unattended.watched(view.root(), view::close);
    }

    WindowNavigator.Shown unlock() {
        UnlockView view = new UnlockView(
                new UnlockViewModel(door, setup, parts.countdown(), parts.background(), parts.messages()),
                parts.loader());
        return unattended.watched(view.root(), view::close);
    }

    WindowNavigator.Shown unlockWithRecoveryKey() {
        RecoveryUnlockView view = new RecoveryUnlockView(
                new RecoveryUnlockViewModel(door, setup, parts.background(), parts.messages()), parts.loader());
        return unattended.watched(view.root(), view::close);
    }

    WindowNavigator.Shown resetAdministrator() {
        ResetAdministratorView view = new ResetAdministratorView(
                new ResetAdministratorViewModel(reset, door, advice, setup, parts.background(), parts.messages()),
                parts.loader());
        return unattended.watched(view.root(), view::close);
    }

    WindowNavigator.Shown signIn() {
        SignInView view = new SignInView(
                new SignInViewModel(
                        gate,
                        signIn,
                        new LockVault(door, setup, parts.dialogs(), parts.messages()),
                        parts.countdown(),
                        parts.background(),
                        parts.messages()),
                parts.loader());
        return resting(view.root(), view::close);
    }

    WindowNavigator.Shown verify(SignInMethod method) {
        AttemptClock clock =
                new AttemptClock(parts.world().ticker(), parts.world().time());
        VerifyView view = new VerifyView(
                new VerifyViewModel(way(method, clock), gate, signIn, clock, parts.background(), parts.messages()),
                services.station.settings().numberPad(),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    WindowNavigator.Shown scanBackupCode() {
        ScanBackupCodeView view = new ScanBackupCodeView(
                new ScanBackupCodeViewModel(
                        parts.liveScan(new StationCamera(services.station)),
                        gate,
                        signIn,
                        parts.background(),
                        parts.messages()),
                parts.loader(),
                parts.messages());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private VerifyWay way(SignInMethod method, AttemptClock clock) {
        return switch (method) {
            case APP -> new AppWay(clock, parts.messages());
            case TOKEN -> new TokenWay(signIn, parts.messages());
            case EMAIL ->
                new EmailWay(
                        gate,
                        signIn,
                        new CodeMailViewModel(parts.world().ticker(), parts.messages()),
                        parts.messages());
            case BACKUP_CODE -> new BackupWay(gate, signIn, parts.background(), parts.messages());
            case PASSWORD, RELEASE -> throw new IllegalArgumentException("No code");
        };
    }

    WindowNavigator.Shown locked() {
        LockedView view = new LockedView(
                new LockedViewModel(signIn, parts.countdown(), parts.world().time(), parts.messages()), parts.loader());
        return resting(view.root(), view::close);
    }

    WindowNavigator.Shown noTriesLeft() {
        NoTriesLeftView view = new NoTriesLeftView(
                new NoTriesLeftViewModel(signIn, parts.countdown(), parts.messages()), parts.loader());
        return resting(view.root(), view::close);
    }

    WindowNavigator.Shown forcedPasswordChange() {
        ForcedPasswordChangeView view = new ForcedPasswordChangeView(
                new ForcedPasswordChangeViewModel(
                        gate, signIn, parts.countdown(), parts.background(), parts.messages()),
                parts.loader());
        return new WindowNavigator.Shown(view.root(), view::close);
    }

    private WindowNavigator.Shown resting(Parent root, Runnable close) {
        return unattended.resting(root, close, () -> services.station.policy().lockAfter());
    }

    /** Where the program begins. */
    Route start() {
        return switch (door.state()) {
            case ABSENT -> Route.CREATE_VAULT;
            case MISSING, LOCKED, OPEN -> Route.UNLOCK;
        };
    }
}
