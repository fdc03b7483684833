/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

/** What kinds of things are written down. Names are stored: never rename or reuse one. */
public enum AuditKind {
    /** Written by a newer program; detail {@code kind}. */
    OTHER,
    /**
     * The log did not fit the vault; details {@code finding}, {@code after} (number of the last record that can be read) and
     * {@code last} (of the last that was known).Written by the log itself, as
     * what the vault does is.
     */
    LOG_ALARM,
    /** An administrator confirmed an alarm of the log; detail {@code finding}. */
    LOG_ALARM_SEEN,
    /** Months were closed into archives; details {@code from}, {@code to} (as 2026-10), {@code first} and {@code last} record. */
    LOG_ARCHIVED,
    /** Details {@code month}, {@code first} and {@code last}. */
    LOG_ARCHIVE_DELETED,
    /** Events were taken out as a file; details {@code format} (csv or lines) and {@code count}. */
    LOG_EXPORTED,

    VAULT_CREATED,
    /** Detail {@code key}: master, recovery or leader; the last is a person's own opening password. */
    VAULT_OPENED,
    /** Wrong keys before an opening; detail {@code tries}. */
    VAULT_OPEN_FAILED,
    VAULT_LOCKED,
    /** Everything was taken out as a plain file, with master password and recovery key. */
    VAULT_EXPORTED,
    MASTER_PASSWORD_CHANGED,
    /** Somebody who wanted to change the master password typed another one as the old one. */
    MASTER_PASSWORD_REFUSED,
    RECOVERY_KEY_MADE,
    RECOVERY_KEY_CONFIRMED,
    /** A person got an opening password of their own, or another one; detail {@code by}. */
    OPENING_PASSWORD_SET,
    /** A person's opening password ended; detail {@code by}. */
    OPENING_PASSWORD_ENDED,
    /** An administrator's password and factor were reset with the recovery key. It ends all opening passwords. */
    BREAK_GLASS,
    /** Detail {@code count}. */
    DAILY_COPIES_DESTROYED,
    /** Vault and log were written into one file; detail {@code file}: its name. */
    BACKUP_MADE,
    /**
     * A backup or a daily copy took the place of what was here; details {@code file}, {@code saved}: when it had been saved,
     * {@code people}, {@code accounts}, {@code generation.old} and {@code generation.new}.
     */
    VAULT_RESTORED,
    /** Everything was gone through; details {@code result}: sound or faults, {@code people}, {@code accounts}, {@code events}. */
    VAULT_CHECKED,
    /** Where backups go by themselves; details {@code old} and {@code new}: a folder, or nothing. */
    COPIES_CHANGED,
    /** The scheduled backup was not made; detail {@code reason}. */
    COPY_FAILED,

    PASSWORD_RIGHT,
    PASSWORD_WRONG,
    CODE_RIGHT,
    /** Details {@code method} and {@code try}: the how manieth wrong one in a row. */
    CODE_WRONG,
    CODE_REPLAYED,
    /** A right code, but of another time: one of the two clocks is wrong. Detail {@code steps}. */
    CODE_NEAR,
    /** Detail {@code left}. */
    BACKUP_CODE_USED,
    /** Detail {@code try}. */
    BACKUP_CODE_WRONG,
    /** A wait began; details {@code kind}, {@code wrong}: how many in a row, and {@code seconds}. */
    WAIT_STARTED,
    /** A try during a wait or without tries left: neither checked nor counted. */
    TRY_REFUSED,
    /** The budget of tries is empty. */
    NO_TRIES_LEFT,
    /** A shift leader ended a person's waits. Details {@code by} and, where tries came back, {@code tries}. */
    UNLOCKED,
    /**
     * A leader let a person in once without the second factor. Details {@code by}, {@code reason} (the name of a usual one,
     * or OTHER) and, for OTHER, {@code words}.
     */
    RELEASED,
    SWITCHED_OFF_REFUSED,
    UNKNOWN_NAME,
    /** Details {@code method} and, after a release, {@code by}: who gave it. */
    SIGNED_IN,
    /** Detail {@code reason} and, where nobody touched anything, for how many {@code seconds}. */
    SIGNED_OUT,

    /** The person proved themself again before a sensitive change. */
    PROVED,
    PROOF_FAILED,
    /** An administrator came in without the second factor that is demanded, because only e-mail could have been set up. */
    SET_UP_PUT_OFF,
    MFA_ON,
    MFA_OFF,
    /** A method was added beside another, or replaced; detail {@code method}. */
    METHOD_CHANGED,
    /** One of two methods was taken away; detail {@code method}. */
    METHOD_REMOVED,
    /** Which of two methods comes first; detail {@code method}. */
    METHOD_PREFERRED,
    /** The person's address; details {@code old} and {@code new}. */
    EMAIL_CHANGED,
    /** A mail did not leave; details {@code reason} and {@code mail}: code, notice or test. */
    MAIL_FAILED,
    /** A code was mailed; the server has taken it. */
    CODE_MAILED,
    /** A test mail from the settings; the server has taken it. */
    TEST_MAILED,
    BACKUP_CODES_MADE,
    BACKUP_CODES_VIEWED,
    BACKUP_CODES_SAVED,

    /** Accounts of other systems; detail {@code count}, never which. */
    ACCOUNT_ADDED,
    /** As {@link #ACCOUNT_ADDED}. */
    ACCOUNT_REMOVED,
    /** An account's secret was shown to its owner. */
    ACCOUNT_SHOWN,
    /** All accounts with their secrets were taken out; detail {@code count}. */
    ACCOUNTS_EXPORTED,

    /** Keys of hardware tokens were put into the stock; detail {@code count}. */
    TOKENS_IMPORTED,
    /** A token's key was taken out of the stock and thrown away; detail {@code serial}. */
    TOKEN_KEY_REMOVED,

    /** Details {@code role} and, where an administrator did it, {@code by}. */
    PERSON_ADDED,
    /** Details {@code by}, and old and new value of what changed: {@code name}, {@code username}. */
    PERSON_CHANGED,
    /** Details {@code by}, {@code old} and {@code new}. */
    ROLE_CHANGED,
    /** Nobody signs in with it any more; detail {@code by}. */
    PERSON_DISABLED,
    /** Detail {@code by}. */
    PERSON_ENABLED,
    /** Details {@code by} and {@code accounts}: how many accounts of other systems went too. */
    PERSON_DELETED,
    /** The accounts of somebody who leaves were written into a sealed file; details {@code by} and {@code count}. */
    ACCOUNTS_HANDED_OVER,
    PASSWORD_CHANGED,
    /** An administrator made a one-time password; detail {@code by}. */
    PASSWORD_RESET,
    /** An administrator took every factor and backup code away; detail {@code by}. */
    MFA_RESET,

    STATION_SET_UP,
    /** Name, look or programs of the station; details: old and new value of what changed. */
    STATION_CHANGED,
    /**
     * A program of the station did not start or went wrong; details {@code at} (SIGN_IN or
     * SIGN_OUT) and {@code reason}, or {@code exit}, the number it ended with.
     */
    STATION_PROGRAM_FAILED,
    /** The mail server; details: old and new value of what changed, never a secret. */
    MAIL_SETTINGS_CHANGED,
    /** What the station asks of its people; details: old and new value of what changed. */
    POLICY_CHANGED,
    CLOCK_WENT_BACK,
    /** The clock was set forward, or the machine slept: from in here both look alike. Detail {@code seconds}. */
    CLOCK_WENT_FORWARD
}
