/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.Proof;

/** Slow work that needs a proof. Runs off the screen's thread; touches no property. */
@FunctionalInterface
public interface ProvenWork<T> {
    /** Does it. What it returns must not need closing: the dialog may be gone by then. */
    T run(Proof proof) throws Exception;
}
