/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

/** What people are told by mail. */
public enum Notice {
    /** Multi-factor authentication is on. */
    MFA_ON,
    /** It is off. */
    MFA_OFF,
    /** An administrator's account was reset with the recovery key. */
    RESET,
    /** A method was added, replaced or removed. */
    METHOD_CHANGED,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** An administrator reset the password. */
    PASSWORD_RESET,
    /** An administrator took every factor and backup code away. */
    MFA_RESET,
    /** An administrator gave the person another role. */
    ROLE_CHANGED,
    /** The person leaves, and their accounts were put into a sealed file for them. */
    HANDED_OVER,
    /** A leader let the person in without a code. */
    RELEASED,
    /** A backup code was used. */
    BACKUP_CODE_USED,
    /** New backup codes were made; the old ones are dead. */
    BACKUP_CODES_MADE,
    /** The address was changed; goes to the old one as well. */
    ADDRESS_CHANGED
}
