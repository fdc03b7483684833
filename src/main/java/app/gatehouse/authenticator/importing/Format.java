/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

/** Whose file it is. The names that people know stand in the bundle. */
public enum Format {
    /** Our own sealed export. */
    GATEHOUSE,
    /** Account addresses, one a line. */
    URI_LIST,
    /** The QR codes of Google Authenticator as text, one a line. */
    GOOGLE,
    /** Aegis. */
    AEGIS,
    /** andOTP. */
    ANDOTP,
    /** 2FAS. */
    TWO_FAS,
    /** Bitwarden and Bitwarden Authenticator. */
    BITWARDEN,
    /** Proton Authenticator. */
    PROTON,
    /** Ente Auth. */
    ENTE,
    /** Stratum, once Authenticator Pro. */
    STRATUM,
    /** FreeOTP+. */
    FREEOTP_PLUS,
    /** FreeOTP 2. */
    FREEOTP,
    /** LastPass Authenticator. */
    LASTPASS,
    /** Raivo OTP. */
    RAIVO,
    /** KeePass and its kin. */
    KEEPASS,
    /** Duo Mobile. */
    DUO,
    /** Steam Desktop Authenticator. */
    STEAM,
    /** A table. */
    CSV
}
