/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

/** The mail server as the vault keeps it. Close it: that wipes the secrets. */
record KeptServer(SmtpSettings settings, SmtpSecrets secrets) implements AutoCloseable {
    @Override
    public void close() {
        secrets.close();
    }

    @Override
    public String toString() {
        return "KeptServer";
    }
}
