/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

import app.gatehouse.people.PersonStore.StoredPassword;
import java.util.Arrays;

/**
 * A password that the program made for somebody else, to be handed over and changed at once. Nobody can choose one:
 * {@link Passwords#firstPassword()} makes them all. Closing it wipes it. Thread-safe.
 */
public final class FirstPassword implements AutoCloseable {
    private final char[] text;
    private final StoredPassword stored;
    private boolean closed;

    /** Takes the text over. */
    FirstPassword(char[] text, StoredPassword stored) {
        this.text = text;
        this.stored = stored;
    }

    /**
     * A copy, which the caller wipes.
     *
     * @throws IllegalStateException when it was wiped
     */
    public synchronized char[] text() {
        if (closed) {
            throw new IllegalStateException("The password is wiped");
        }
        return text.clone();
    }

    /** As it is kept; nothing can be read from it. */
    StoredPassword stored() {
        return stored;
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(text, '\0');
    }

    @Override
    public String toString() {
        return "FirstPassword";
    }
}
