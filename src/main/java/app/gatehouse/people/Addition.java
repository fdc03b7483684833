/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people;

/** What came of adding somebody. */
public sealed interface Addition {
    /** They are in. */
    record Added(Person person) implements Addition {}

    /** The password may not be taken; why is never {@link PasswordChange#CHANGED}. */
    record Refused(PasswordChange why) implements Addition {}

    /** Somebody has this username. */
    record NameTaken() implements Addition {}
}
