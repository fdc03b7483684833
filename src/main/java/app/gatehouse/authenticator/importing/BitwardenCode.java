/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

/** What stands in Bitwarden's field for codes: an address, Steam's short form, or a bare key in Base32. Stateless. */
final class BitwardenCode {
    private BitwardenCode() {}

    static Entry entry(int position, String code, String issuer, String account) {
        return Address.isOne(code)
                ? Address.entry(position, code, issuer, account)
                : new Draft(position, issuer, account).secret(code).made();
    }
}
