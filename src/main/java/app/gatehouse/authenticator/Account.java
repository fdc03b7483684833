/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator;

import app.gatehouse.otp.OtpParameters;

/**
 * An account of another system as one person keeps it here, without its secret.
 *
 * @param id never used twice
 * @param issuer whose account it is; may be empty
 * @param name the person's name there; may be empty
 * @param parameters how its codes are made; by counter: the next counter
 * @param pinned stands before those that are not
 */
public record Account(long id, String issuer, String name, OtpParameters parameters, boolean pinned) {
    /** Says nothing about what it is. */
    @Override
    public String toString() {
        return "Account " + id;
    }
}
