/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin;

/** What somebody tries to guess. */
sealed interface Target {
    /** The kind of secret. */
    TryKind kind();

    /** A secret of a person of this station. */
    record OfPerson(long personId, TryKind kind) implements Target {}

    /**
     * The password of a name that nobody has.
     *
     * @param name as typed, folded where it can be; only ever written down as a keyed hash, because people type passwords
     *     into the wrong field
     */
    record UnknownName(String name) implements Target {
        @Override
        public TryKind kind() {
            return TryKind.PASSWORD;
        }

        @Override
        public String toString() {
            return "UnknownName";
        }
    }
}
