/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;

/** Which screen a route means. */
final class Screens {
    private final GateScreens gate;
    private final InsideScreens inside;
    private final AuthenticatorScreens authenticator;

    Screens(GateScreens gate, InsideScreens inside, AuthenticatorScreens authenticator) {
        this.gate = gate;
        this.inside = inside;
        this.authenticator = authenticator;
    }

    WindowNavigator.Shown build(Route route) {
        return switch (route) {
            case CREATE_VAULT -> gate.createVault();
            case RECOVERY_KEY -> gate.recoveryKey();
            case FIRST_ADMINISTRATOR -> gate.firstAdministrator();
            case UNLOCK -> gate.unlock();
            case UNLOCK_WITH_RECOVERY_KEY -> gate.unlockWithRecoveryKey();
            case RESET_ADMINISTRATOR -> gate.resetAdministrator();
            case SIGN_IN -> gate.signIn();
            case VERIFY_APP -> gate.verify(SignInMethod.APP);
            case VERIFY_EMAIL -> gate.verify(SignInMethod.EMAIL);
            case VERIFY_BACKUP_CODE -> gate.verify(SignInMethod.BACKUP_CODE);
            case LOCKED -> gate.locked();
            case NO_TRIES_LEFT -> gate.noTriesLeft();
            case FORCED_PASSWORD_CHANGE -> gate.forcedPasswordChange();
            case CHOOSE_METHOD -> inside.chooseMethod();
            case ENROL_APP -> inside.enrolApp();
            case ENROL_EMAIL -> throw new UnsupportedOperationException();
            case SAVE_BACKUP_CODES -> inside.saveBackupCodes();
            case AUTHENTICATOR -> authenticator.list();
            case PROFILE -> inside.profile();
        };
    }

    WindowNavigator.Shown build(DialogRoute route) {
        return switch (route) {
            case PROVE_FOR_ENROLMENT -> inside.ask(InsideScreens.AskKind.ENROL);
            case PROVE_FOR_BACKUP_CODES -> inside.ask(InsideScreens.AskKind.VIEW);
            case REGENERATE_BACKUP_CODES -> inside.ask(InsideScreens.AskKind.REGENERATE);
            case TURN_OFF_MFA -> inside.ask(InsideScreens.AskKind.TURN_OFF);
            case BACKUP_CODES -> inside.viewCodes();
            case CHANGE_PASSWORD -> inside.changePassword();
            case REMOVE_METHOD, SETTINGS, PROVE_FOR_SETTINGS -> throw new UnsupportedOperationException();
            case TYPE_ACCOUNT -> authenticator.typeIn();
            case RENAME_ACCOUNT -> authenticator.rename();
            case PROVE_FOR_ACCOUNT -> authenticator.proveForQr();
            case ACCOUNT_QR -> authenticator.qr();
            case IMPORT_ACCOUNTS -> authenticator.importing();
            case PROVE_FOR_EXPORT -> authenticator.proveForExport();
            case EXPORT_ACCOUNTS -> authenticator.export();
            case IDLE_WARNING -> inside.idleWarning();
            case KEYS -> inside.keys();
        };
    }
}
