/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/** Second factors that a policy can allow. */
public enum Method {
    /** Codes of an authenticator app. */
    APP,
    /** Codes by e-mail. */
    EMAIL,
    /** A hardware token, or a key that exists already. */
    TOKEN
}
