/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

/** The kinds of events in groups, for the filter of the log. */
public enum AuditGroup {
    /** Coming in, going, and what was wrong on the way. */
    SIGN_IN,
    /** Second factors, backup codes, passwords and proofs. */
    PROTECTION,
    /** Accounts of other systems. */
    ACCOUNTS,
    /** What leaders and administrators did about people. */
    PEOPLE,
    /** What the station is set to, its mail and its clock. */
    SETTINGS,
    /** The vault, its keys and copies, and the log itself. */
    VAULT;

    /** The group of a kind. */
    public static AuditGroup of(AuditKind kind) {
        return switch (kind) {
            case PASSWORD_RIGHT,
                    PASSWORD_WRONG,
                    CODE_RIGHT,
                    CODE_WRONG,
                    CODE_REPLAYED,
                    CODE_NEAR,
                    BACKUP_CODE_USED,
                    BACKUP_CODE_WRONG,
                    WAIT_STARTED,
                    TRY_REFUSED,
                    NO_TRIES_LEFT,
                    SWITCHED_OFF_REFUSED,
                    UNKNOWN_NAME,
                    RELEASED,
                    SET_UP_PUT_OFF,
                    CODE_MAILED,
                    SIGNED_IN,
                    SIGNED_OUT -> SIGN_IN;
            case PROVED,
                    PROOF_FAILED,
                    MFA_ON,
                    MFA_OFF,
                    METHOD_CHANGED,
                    METHOD_REMOVED,
                    METHOD_PREFERRED,
                    EMAIL_CHANGED,
                    BACKUP_CODES_MADE,
                    BACKUP_CODES_VIEWED,
                    BACKUP_CODES_SAVED,
                    PASSWORD_CHANGED -> PROTECTION;
            case ACCOUNT_ADDED, ACCOUNT_REMOVED, ACCOUNT_SHOWN, ACCOUNTS_EXPORTED -> ACCOUNTS;
            case UNLOCKED,
                    TOKENS_IMPORTED,
                    TOKEN_KEY_REMOVED,
                    PERSON_ADDED,
                    PERSON_CHANGED,
                    ROLE_CHANGED,
                    PERSON_DISABLED,
                    PERSON_ENABLED,
                    PERSON_DELETED,
                    ACCOUNTS_HANDED_OVER,
                    PASSWORD_RESET,
                    MFA_RESET -> PEOPLE;
            case STATION_SET_UP,
                    STATION_CHANGED,
                    STATION_PROGRAM_FAILED,
                    MAIL_SETTINGS_CHANGED,
                    POLICY_CHANGED,
                    MAIL_FAILED,
                    TEST_MAILED,
                    CLOCK_WENT_BACK,
                    CLOCK_WENT_FORWARD -> SETTINGS;
            case OTHER,
                    LOG_ALARM,
                    LOG_ALARM_SEEN,
                    LOG_ARCHIVED,
                    LOG_ARCHIVE_DELETED,
                    LOG_EXPORTED,
                    VAULT_CREATED,
                    VAULT_OPENED,
                    VAULT_OPEN_FAILED,
                    VAULT_LOCKED,
                    VAULT_RESTORED,
                    VAULT_CHECKED,
                    VAULT_EXPORTED,
                    MASTER_PASSWORD_CHANGED,
                    MASTER_PASSWORD_REFUSED,
                    RECOVERY_KEY_MADE,
                    RECOVERY_KEY_CONFIRMED,
                    OPENING_PASSWORD_SET,
                    OPENING_PASSWORD_ENDED,
                    BREAK_GLASS,
                    BACKUP_MADE,
                    DAILY_COPIES_DESTROYED,
                    COPIES_CHANGED,
                    COPY_FAILED -> VAULT;
        };
    }
}
