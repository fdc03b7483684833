/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

/** What moves a code on. */
public enum OtpType {
    /** Time (RFC 6238). */
    TOTP,
    /** A counter (RFC 4226). */
    HOTP
}
