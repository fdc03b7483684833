/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import java.time.Instant;
import java.util.Optional;

/**
 * That a person has a token here. Knows no secret.
 *
 * @param since when the first valid code activated it
 * @param digits how many digits its codes have, 6 to 8
 * @param serial what stands on its back, where that is known
 */
public record TokenFactor(Instant since, int digits, Optional<TokenSerial> serial) {}
