/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Something that happened. Immutable.
 *
 * @param at the wall clock's time
 * @param personId whom it is about, where that is somebody known
 * @param who that person's username; empty for the station itself and for an unknown name: what was typed
 *     there may be a password
 * @param details further words by name; never a password, secret or code
 */
public record AuditEvent(Instant at, AuditKind kind, OptionalLong personId, String who, Map<String, String> details) {
    /** Copies the details. */
    public AuditEvent {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(personId);
        Objects.requireNonNull(who);
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** Of the station itself. */
    public static AuditEvent ofStation(Instant at, AuditKind kind, Map<String, String> details) {
        return new AuditEvent(at, kind, OptionalLong.empty(), "", details);
    }

    /** Of a known person. */
    public static AuditEvent ofPerson(
            Instant at, AuditKind kind, long personId, String username, Map<String, String> details) {
        return new AuditEvent(at, kind, OptionalLong.of(personId), username, details);
    }
}
