/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.audit.AuditEvent;
import app.gatehouse.audit.AuditKind;
import app.gatehouse.shell.Messages;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventWordsTest {
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final EventWords words =
            new EventWords(messages, username -> username.equals("jonas.weber") ? "Jonas Weber" : username);

    static List<AuditEvent> samples() {
        return EventSamples.all();
    }

    private static AuditEvent event(AuditKind kind, Map<String, String> details) {
        return AuditEvent.ofStation(Instant.EPOCH, kind, details);
    }

    private String line(AuditKind kind, Map<String, String> details) {
        return words.line(event(kind, details));
    }

    @ParameterizedTest
    @EnumSource(AuditKind.class)
    void everyKindHasATitleAndASample(AuditKind kind) {
        assertFalse(words.title(kind).isBlank());
        assertTrue(EventSamples.first(kind).isPresent(), "no sample of " + kind);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyDetailHasWordsOfItsOwn(AuditEvent event) {
        Set<String> keys = words.keys(event).collect(Collectors.toSet());
        assertFalse(keys.contains("audit.detail.unknown"), () -> event + " reads: " + words.lines(event));
        for (String line : words.lines(event)) {
            assertFalse(line.matches(".*[{}_].*"), line);
            assertFalse(line.contains("null"), line);
        }
    }

    @Test
    void noWordsOfDetailsAreThereThatNoEventNeeds() {
        Set<String> unsaid = new TreeSet<>(Collections.list(messages.bundle().getKeys()));
        unsaid.removeIf(key -> !key.matches("audit\\.(kind|detail|note|change|field|value)\\..*"));
        EventSamples.keys(messages).forEach(unsaid::remove);
        unsaid.remove("audit.detail.unknown");
        assertEquals(Set.of(), unsaid);
    }

    @Test
    void theLinesOfTheMockUpAreSaidAsThere() {
        assertEquals("Password and app code", line(AuditKind.SIGNED_IN, Map.of("method", "APP")));
        assertEquals("By Jonas Weber", line(AuditKind.UNLOCKED, Map.of("by", "jonas.weber", "tries", "0")));
        assertEquals(
                "5 wrong codes, wait of 30 s",
                line(AuditKind.WAIT_STARTED, Map.of("kind", "APP", "seconds", "30", "wrong", "5")));
        assertEquals("App code, try 5", line(AuditKind.CODE_WRONG, Map.of("method", "APP", "try", "5")));
        assertEquals("6 of 10 left", line(AuditKind.BACKUP_CODE_USED, Map.of("left", "6")));
        assertEquals(
                "Server and port",
                line(
                        AuditKind.MAIL_SETTINGS_CHANGED,
                        Map.of("host.old", "a", "host.new", "b", "port.old", "25", "port.new", "587")));
        assertEquals("No activity for 2 min", line(AuditKind.SIGNED_OUT, Map.of("reason", "IDLE", "seconds", "120")));
        assertEquals("Master password", line(AuditKind.VAULT_OPENED, Map.of("key", "master")));
    }

    @Test
    void oneChangeIsToldWithItsValuesAndSeveralWithoutThem() {
        Map<String, String> one = Map.of("idle-seconds.old", "120", "idle-seconds.new", "300");
        assertEquals("Time without activity from 2 min to 5 min", line(AuditKind.POLICY_CHANGED, one));
        Map<String, String> three = Map.of(
                "idle-seconds.old",
                "120",
                "idle-seconds.new",
                "300",
                "hide-codes.old",
                "false",
                "hide-codes.new",
                "true",
                "longest-hours.old",
                "12",
                "longest-hours.new",
                "8");
        assertEquals("Hidden codes, time without activity and longest time", line(AuditKind.POLICY_CHANGED, three));
        assertEquals(
                List.of(
                        "Hidden codes switched on",
                        "Time without activity from 2 min to 5 min",
                        "Longest time from 12 h to 8 h"),
                words.lines(event(AuditKind.POLICY_CHANGED, three)));
    }

    @Test
    void aDetailOfANewerProgramIsShownByItsName() {
        assertEquals("Colour: red", line(AuditKind.VAULT_LOCKED, Map.of("colour", "red")));
    }

    @Test
    void whoIsNotKnownAnyMoreIsCalledByTheUsername() {
        assertEquals("By gone.away", line(AuditKind.UNLOCKED, Map.of("by", "gone.away", "tries", "0")));
    }

    @Test
    void whatWasTypedIntoASettingIsShownAsItIs() {
        assertEquals(
                "Server from a{0}’b to {c}",
                line(AuditKind.MAIL_SETTINGS_CHANGED, Map.of("host.old", "a{0}’b", "host.new", "{c}")));
    }

    @Test
    void durationsAreInTheUnitThatTellsThem() {
        assertEquals("By 30 s", line(AuditKind.CLOCK_WENT_BACK, Map.of("seconds", "30")));
        assertEquals("By 90 s", line(AuditKind.CLOCK_WENT_BACK, Map.of("seconds", "90")));
        assertEquals("By 5 min", line(AuditKind.CLOCK_WENT_BACK, Map.of("seconds", "300")));
        assertEquals("By 2 h", line(AuditKind.CLOCK_WENT_BACK, Map.of("seconds", "7200")));
        assertEquals("By 365 days", line(AuditKind.CLOCK_WENT_BACK, Map.of("seconds", "31536000")));
    }
}
