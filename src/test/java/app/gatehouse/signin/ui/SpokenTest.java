/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.shell.Messages;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenTest {
    @Test
    void speaksOfLengthsRoundedUp() {
        Messages messages = new Messages(Locale.ENGLISH);
        assertEquals("1 s", Spoken.length(messages, Duration.ofMillis(1)));
        assertEquals("59 s", Spoken.length(messages, Duration.ofSeconds(59)));
        assertEquals("1 min", Spoken.length(messages, Duration.ofSeconds(60)));
        assertEquals("1:05 min", Spoken.length(messages, Duration.ofSeconds(65)));
        assertEquals("60 min", Spoken.length(messages, Duration.ofHours(1)));
    }
}
