/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.audit.AuditGroup;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.ui.controls.Tone;

/**
 * The sign that stands before an event. Red is for what locks somebody out or threatens the log, amber for what went wrong or
 * took protection away, green for what let somebody in.
 *
 * @param icon the literal of a filled icon
 */
record KindLook(String icon, Tone tone) {
    /** The sign of a kind; of one without its own, that of its group. */
    static KindLook of(AuditKind kind) {
        return switch (kind) {
            case SIGNED_IN, PASSWORD_RIGHT, CODE_RIGHT, PROVED -> good("fltfal-checkmark-circle-24");
            case VAULT_OPENED -> good("fltfmz-unlock-24");
            case MFA_ON -> good("fltfmz-shield-24");
            case WAIT_STARTED -> bad("fltfal-lock-24");
            case NO_TRIES_LEFT -> bad("fltfmz-shield-dismiss-24");
            case LOG_ALARM, BREAK_GLASS -> bad("fltfal-error-circle-24");
            case PASSWORD_WRONG,
                    CODE_WRONG,
                    CODE_REPLAYED,
                    CODE_NEAR,
                    BACKUP_CODE_WRONG,
                    UNKNOWN_NAME,
                    PROOF_FAILED,
                    TRY_REFUSED,
                    VAULT_OPEN_FAILED -> wrong("fltfmz-warning-24");
            case SWITCHED_OFF_REFUSED, PERSON_DISABLED -> wrong("fltfmz-person-prohibited-24");
            case MFA_OFF, MFA_RESET, METHOD_REMOVED -> wrong("fltfmz-shield-dismiss-24");
            case CLOCK_WENT_BACK -> wrong("fltfal-clock-24");
            case MAIL_FAILED -> wrong("fltfmz-mail-24");
            case ACCOUNTS_EXPORTED, ACCOUNTS_HANDED_OVER, LOG_EXPORTED -> wrong("fltfal-arrow-download-24");
            case SIGNED_OUT -> plain("fltfmz-sign-out-24");
            case RELEASED -> wrong("fltfmz-unlock-24");
            case UNLOCKED -> plain("fltfmz-unlock-24");
            case VAULT_LOCKED -> plain("fltfal-lock-24");
            case BACKUP_CODE_USED, BACKUP_CODES_MADE, BACKUP_CODES_VIEWED, BACKUP_CODES_SAVED ->
                plain("fltfmz-number-row-24");
            case PASSWORD_CHANGED, PASSWORD_RESET -> plain("fltfmz-password-24");
            case MASTER_PASSWORD_CHANGED,
                    RECOVERY_KEY_MADE,
                    RECOVERY_KEY_CONFIRMED,
                    OPENING_PASSWORD_SET,
                    OPENING_PASSWORD_ENDED -> plain("fltfal-key-24");
            case CODE_MAILED, TEST_MAILED, EMAIL_CHANGED -> plain("fltfmz-mail-24");
            case PERSON_ADDED -> plain("fltfmz-person-add-24");
            case PERSON_DELETED -> plain("fltfmz-person-delete-24");
            case TOKENS_IMPORTED, TOKEN_KEY_REMOVED -> plain("fltfmz-usb-stick-24");
            default -> ofGroup(AuditGroup.of(kind));
        };
    }

    private static KindLook ofGroup(AuditGroup group) {
        return switch (group) {
            case SIGN_IN -> plain("fltfmz-person-24");
            case PROTECTION -> plain("fltfmz-shield-24");
            case ACCOUNTS -> plain("fltfmz-shield-keyhole-24");
            case PEOPLE -> plain("fltfmz-people-24");
            case SETTINGS -> plain("fltfmz-settings-24");
            case VAULT -> plain("fltfal-history-24");
        };
    }

    private static KindLook good(String icon) {
        return new KindLook(icon, Tone.SUCCESS);
    }

    private static KindLook wrong(String icon) {
        return new KindLook(icon, Tone.WARNING);
    }

    private static KindLook bad(String icon) {
        return new KindLook(icon, Tone.DANGER);
    }

    private static KindLook plain(String icon) {
        return new KindLook(icon, Tone.NEUTRAL);
    }
}
