/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

/** The dialogs that can stand over a screen. */
public enum DialogRoute {
    /** Password before MFA is set up or its method changed. */
    PROVE_FOR_ENROLMENT,
    /** Password and factor before the backup codes are shown. */
    PROVE_FOR_BACKUP_CODES,
    /** The backup codes, hidden again after 60 s. */
    BACKUP_CODES,
    /** Password and factor before new backup codes are made. */
    REGENERATE_BACKUP_CODES,
    /** Password and factor before MFA is turned off. */
    TURN_OFF_MFA,
    /** Old and new password, and the factor. */
    CHANGE_PASSWORD,
    /** Password and factor before one of two methods is taken away. */
    REMOVE_METHOD,
    /** The camera, for a printed backup code at the gate. */
    SCAN_BACKUP_CODE,
    /** The administrator's settings. */
    SETTINGS,
    /** Password and factor before changed settings are kept. */
    PROVE_FOR_SETTINGS,
    /** A camera looks for an account's QR code. */
    SCAN_ACCOUNT,
    /** What is in a vendor's list of token keys, before it is added. */
    IMPORT_TOKENS,
    /** Password and factor before token keys are added. */
    PROVE_FOR_TOKENS,
    /** An account is typed in, or looked at before it is kept. */
    TYPE_ACCOUNT,
    /** Other names for an account. */
    RENAME_ACCOUNT,
    /** Password and factor before an account is shown as a QR code. */
    PROVE_FOR_ACCOUNT,
    /** An account as a QR code. */
    ACCOUNT_QR,
    /** What is in a file of another authenticator, before it is added. */
    IMPORT_ACCOUNTS,
    /** The search for codes in pictures. */
    FIND_CODES,
    /** Password and factor before accounts are taken elsewhere. */
    PROVE_FOR_EXPORT,
    /** In which form accounts are taken elsewhere. */
    EXPORT_ACCOUNTS,
    /** Another master password. */
    CHANGE_MASTER_PASSWORD,
    /** Another recovery key, shown once. */
    NEW_RECOVERY_KEY,
    /** Who may open the vault with a password of their own. */
    OPENING_PASSWORDS,
    /** A person gets an opening password. */
    SET_OPENING_PASSWORD,
    /** Password and factor before a person's opening password ends. */
    END_OPENING_PASSWORD,
    /** Vault and log go into one file. */
    BACK_UP,
    /** What is in a backup or a daily copy, before it takes the place of what is here. */
    RESTORE_BACKUP,
    /** Database, log and file are gone through. */
    CHECK_VAULT,
    /** Where a backup goes by itself each day. */
    COPIES,
    /** A leader vouches for somebody who has no second factor at hand. */
    RELEASE_SIGN_IN,
    /** All of one event of the log. */
    AUDIT_EVENT,
    /** The public half of the key that signs what is taken out of the log. */
    LOG_KEY,
    /** Password and factor of an administrator who has seen an alarm of the log. */
    CONFIRM_LOG_ALARM,
    /** One person is added. */
    ADD_PERSON,
    /** What is in a list of people, before they are added. */
    ADD_PEOPLE,
    /** Another name, username, address or role of somebody. */
    EDIT_PERSON,
    /** A password to be handed over, shown once. */
    FIRST_PASSWORD,
    /** Password and factor before somebody's factors and backup codes are taken away. */
    RESET_MFA,
    /** Password and factor before somebody gets a one-time password. */
    RESET_PASSWORD,
    /** Password and factor before somebody who leaves is taken away, and what becomes of their accounts. */
    DELETE_PERSON,
    /** The session is about to end. */
    IDLE_WARNING,
    /** The list of keys. */
    KEYS
}
