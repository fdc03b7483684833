/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.audit.LogAuthority;
import app.gatehouse.people.Administrators;
import app.gatehouse.people.Person;
import app.gatehouse.people.Proof;
import app.gatehouse.signin.Session;
import java.util.Optional;

/** Tells the log who may read and care for it: administrators, looked up anew each time. */
final class LogAuthorities {
    private final Administrators administrators;

    LogAuthorities(Administrators administrators) {
        this.administrators = administrators;
    }

    /** While the session lasts and its person is an administrator. */
    LogAuthority of(Session session) {
        return handle -> session.isOver()
                ? Optional.empty()
                : actor(administrators.get(handle, session.person().id()));
    }

    /** While the proof stands and its owner is an administrator. */
    LogAuthority of(Proof proof) {
        return handle -> actor(administrators.proven(handle, proof));
    }

    private static Optional<LogAuthority.Actor> actor(Optional<Person> person) {
        return person.map(
                each -> new LogAuthority.Actor(each.id(), each.username().value()));
    }
}
