/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/**
 * The screens one can be sent to. What a screen is about (an attempt, a new key) is held by its feature's flow object,
 * not by the route, so that nothing of a person stays in a history.
 */
public enum Route {
    /** First run, step 1: choose the master password. */
    CREATE_VAULT,
    /** First run, step 2, and after a break-glass: a new recovery key, shown once. */
    RECOVERY_KEY,
    /** First run, step 3: station name and first administrator. */
    FIRST_ADMINISTRATOR,
    /** Master password. */
    UNLOCK,
    /** Recovery key in place of the master password. */
    UNLOCK_WITH_RECOVERY_KEY,
    /** Break-glass: which administrator, new master password. */
    RESET_ADMINISTRATOR,
    /** The resting screen: username and password. */
    SIGN_IN,
    /** Code of the app. */
    VERIFY_APP,
    /** Code of the token. */
    VERIFY_TOKEN,
    /** Mailed code. */
    VERIFY_EMAIL,
    /** Backup code. */
    VERIFY_BACKUP_CODE,
    /** A wait is running. */
    LOCKED,
    /** The budget of tries is empty. */
    NO_TRIES_LEFT,
    /** A one-time password must be replaced before entry. */
    FORCED_PASSWORD_CHANGE,
    /** Wizard: app, e-mail or token. */
    CHOOSE_METHOD,
    /** Wizard: QR code, key, first code. */
    ENROL_APP,
    /** Wizard: address, first mailed code. */
    ENROL_EMAIL,
    /** Wizard: live picture, key and first code of a token. */
    ENROL_TOKEN,
    /** Wizard: the backup codes, to be saved. */
    SAVE_BACKUP_CODES,
    /** The signed-in person's accounts and their codes. */
    AUTHENTICATOR,
    /** The signed-in person's own page. */
    PROFILE,
    /** Who may sign in here. */
    PEOPLE,
    /** Who has which second factor. */
    MFA_COVERAGE,
    /** What happened here. */
    AUDIT_LOG
}
