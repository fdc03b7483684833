/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.Optional;

/** Asks the desktop whether it is light or dark. A port; blocks for two seconds at most. */
public interface LookSource {
    /** {@link Theme#LIGHT} or {@link Theme#DARK}; empty where nobody says so. Never throws. */
    Optional<Theme> ask();
}
