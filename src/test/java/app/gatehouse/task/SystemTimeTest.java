/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    @Test
    void findsTheMachinesZoneAlsoWhereJavaKnowsAnother() {
        ZoneId before = ZoneId.systemDefault();
        try {
            ZoneId machine = SystemTime.look();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("user.timezone", "Pacific/Kiritimati");
            assertEquals(machine, SystemTime.look());
        } finally {
            TimeZone.setDefault(TimeZone.getTimeZone(before));
        }
    }
}
