/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.time.Instant;

/**
 * That a person has an authenticator app here. Knows no secret.
 *
 * @param since when the first valid code activated it
 */
public record AppFactor(Instant since) {}
