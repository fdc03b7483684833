/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Route;
import app.gatehouse.signin.SignInMethod;

/** Which screen a route means. */
final class Screens {
    private final GateScreens gate;
    private final InsideScreens inside;
    private final FactorScreens factors;
    private final AuthenticatorScreens authenticator;
    private final AdministrationScreens administration;
    private final RosterScreens roster;
    private final ReleaseScreens release;
    private final AuditScreens audit;
    private final BackupScreens care;
    private final KeyScreens keys;

    Screens(
            GateScreens gate,
            InsideScreens inside,
            FactorScreens factors,
            AuthenticatorScreens authenticator,
            AdministrationScreens administration,
            RosterScreens roster,
            ReleaseScreens release,
            AuditScreens audit,
            BackupScreens care,
            KeyScreens keys) {
        this.gate = gate;
        this.inside = inside;
        this.factors = factors;
        this.authenticator = authenticator;
        this.administration = administration;
        this.roster = roster;
        this.release = release;
        this.audit = audit;
        this.care = care;
        this.keys = keys;
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
            case VERIFY_TOKEN -> gate.verify(SignInMethod.TOKEN);
            case VERIFY_EMAIL -> gate.verify(SignInMethod.EMAIL);
            case VERIFY_BACKUP_CODE -> gate.verify(SignInMethod.BACKUP_CODE);
            case LOCKED -> gate.locked();
            case NO_TRIES_LEFT -> gate.noTriesLeft();
            case FORCED_PASSWORD_CHANGE -> gate.forcedPasswordChange();
            case CHOOSE_METHOD -> factors.chooseMethod();
            case ENROL_APP -> factors.enrolApp();
            case ENROL_EMAIL -> factors.enrolEmail();
            case ENROL_TOKEN -> factors.enrolToken();
            case SAVE_BACKUP_CODES -> factors.saveBackupCodes();
            case AUTHENTICATOR -> authenticator.list();
            case PROFILE -> inside.profile();
            case PEOPLE -> roster.people();
            case MFA_COVERAGE -> roster.coverage();
            case AUDIT_LOG -> audit.log();
        };
    }

    WindowNavigator.Shown build(DialogRoute route) {
        return switch (route) {
            case PROVE_FOR_ENROLMENT -> factors.ask(FactorScreens.AskKind.ENROL);
            case PROVE_FOR_BACKUP_CODES -> factors.ask(FactorScreens.AskKind.VIEW);
            case REGENERATE_BACKUP_CODES -> factors.ask(FactorScreens.AskKind.REGENERATE);
            case TURN_OFF_MFA -> factors.ask(FactorScreens.AskKind.TURN_OFF);
            case BACKUP_CODES -> factors.viewCodes();
            case CHANGE_PASSWORD -> inside.changePassword();
            case REMOVE_METHOD -> factors.ask(FactorScreens.AskKind.REMOVE);
            case SCAN_BACKUP_CODE -> gate.scanBackupCode();
            case SETTINGS -> administration.settings();
            case PROVE_FOR_SETTINGS -> administration.proveForSettings();
            case SCAN_ACCOUNT -> authenticator.scan();
            case IMPORT_TOKENS -> administration.importTokens();
            case PROVE_FOR_TOKENS -> administration.proveForTokens();
            case TYPE_ACCOUNT -> authenticator.typeIn();
            case RENAME_ACCOUNT -> authenticator.rename();
            case PROVE_FOR_ACCOUNT -> authenticator.proveForQr();
            case ACCOUNT_QR -> authenticator.qr();
            case IMPORT_ACCOUNTS -> authenticator.importing();
            case FIND_CODES -> authenticator.findCodes();
            case PROVE_FOR_EXPORT -> authenticator.proveForExport();
            case EXPORT_ACCOUNTS -> authenticator.export();
            case CHANGE_MASTER_PASSWORD -> keys.changeMasterPassword();
            case NEW_RECOVERY_KEY -> keys.newRecoveryKey();
            case OPENING_PASSWORDS -> keys.openingPasswords();
            case SET_OPENING_PASSWORD -> keys.setOpeningPassword();
            case END_OPENING_PASSWORD -> keys.endOpeningPassword();
            case BACK_UP -> care.backUp();
            case RESTORE_BACKUP -> care.restoreBackup();
            case CHECK_VAULT -> care.checkVault();
            case COPIES -> care.copies();
            case RELEASE_SIGN_IN -> release.release();
            case AUDIT_EVENT -> audit.event();
            case LOG_KEY -> audit.key();
            case CONFIRM_LOG_ALARM -> audit.confirmAlarm();
            case ADD_PERSON -> roster.addPerson();
            case ADD_PEOPLE -> roster.addPeople();
            case EDIT_PERSON -> roster.editPerson();
            case FIRST_PASSWORD -> roster.firstPassword();
            case RESET_MFA -> roster.resetMfa();
            case RESET_PASSWORD -> roster.resetPassword();
            case DELETE_PERSON -> roster.deletePerson();
            case IDLE_WARNING -> inside.idleWarning();
            case KEYS -> inside.keys();
        };
    }
}
