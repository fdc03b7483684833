/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.otp;

/** What moves a code on. Names are stored: never rename one. */
public enum OtpType {
    /** Time (RFC 6238). */
    TOTP,
    /** A counter (RFC 4226). */
    HOTP,
    /** Time, with the five letters of Steam Guard; see {@link SteamCode}. */
    STEAM
}
