/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/** How a person got in. */
public enum SignInMethod {
    /** Password alone: the person has no second factor. */
    PASSWORD,
    /** Password and a code of the app. */
    APP,
    /** Password and a mailed code. */
    EMAIL,
    /** Password and a code of the token. */
    TOKEN,
    /** Password and a backup code. */
    BACKUP_CODE,
    /** Password, and a leader who vouched for the person in place of a code. */
    RELEASE
}
