/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import java.util.Optional;

/**
 * Somebody to be added, as checked values.
 *
 * @param name as it is shown, trimmed, 1 to 100 code points
 */
public record NewPerson(Username username, String name, Optional<String> email) {}
