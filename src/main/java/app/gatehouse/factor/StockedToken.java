/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.otp.OtpParameters;
import java.time.Instant;

/**
 * A token that nobody has taken yet. Knows no secret.
 *
 * @param parameters how its codes are made
 * @param importedAt since when its key is here
 */
public record StockedToken(TokenSerial serial, OtpParameters parameters, Instant importedAt) {}
