/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/** Where the first run of a station goes on. */
public enum SetupStep {
    /** There is no vault: choose its master password. */
    MASTER_PASSWORD,
    /** Nobody has said yet that the recovery key is kept safe: make one and show it. */
    RECOVERY_KEY,
    /** There is no administrator. */
    FIRST_ADMINISTRATOR,
    /** Nothing is missing. */
    DONE
}
