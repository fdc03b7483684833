/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.otp.OtpAuthUri;

/** One entry of a file. */
public sealed interface Entry {
    /** An account; whoever takes it closes it. */
    record Good(OtpAuthUri uri) implements Entry {}

    /**
     * One that cannot be kept.
     *
     * @param issuer as the file names it; may be empty
     * @param account likewise
     * @param position its place in the file: which line of a list, which entry of others, from 1
     * @param reason why
     * @param detail what the reason is about (a letter), or empty; never a part of a key
     */
    record Refused(String issuer, String account, int position, Reason reason, String detail) implements Entry {
        @Override
        public String toString() {
            return "Refused " + reason;
        }
    }
}
