/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.Proof;
import java.util.Optional;

/**
 * Whoever is to prove that they are the person who is signed in.
 *
 * @param standing a proof that holds already (a sign-in by backup code): then nothing is asked for
 */
public record Claimant(long personId, Optional<Proof> standing) {}
