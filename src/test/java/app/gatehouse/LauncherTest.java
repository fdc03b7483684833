/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LauncherTest {
    @Test
    void starts() {
        assertEquals(1, 1);
    }
}
