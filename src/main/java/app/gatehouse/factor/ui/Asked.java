/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.NotProven;
import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;

/** What a dialog that asks for proof is about. */
public interface Asked {
    /**
     * The middle of its keys: {@code factor.ask.<words>.title}, {@code .text}, {@code .keep}, {@code .act}.
     *
     * @param hasFactor whether the person has a second factor
     */
    String words(boolean hasFactor);

    /** What stands in the text's place; none usually. */
    default Object[] textArguments() {
        return new Object[0];
    }

    /** Icon literal of the tile. */
    String icon();

    /** Whether it takes something away. */
    default boolean isDestructive() {
        return false;
    }

    /** Does the slow part of it, off the screen's thread. */
    Answer run(Proof proof) throws VaultException, NotProven;

    /** Goes on, on the screen's thread, after {@link Answer#DONE}. */
    void done(Proof proof);

    /** What came of it. */
    enum Answer {
        /** It is done. */
        DONE,
        /** Policy demands multi-factor authentication; nothing changed. */
        DEMANDED
    }
}
