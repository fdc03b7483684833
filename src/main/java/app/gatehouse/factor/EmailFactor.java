/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.EmailAddress;
import java.time.Instant;

/**
 * That a person gets codes by e-mail.
 *
 * @param address where they go; confirmed by a code
 * @param since since when
 */
public record EmailFactor(EmailAddress address, Instant since) {}
