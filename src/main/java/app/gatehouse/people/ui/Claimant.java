/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.people.ui;

import app.gatehouse.people.Proof;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Whoever is to prove that they are the person who is signed in.
 *
 * @param standing a proof that holds already (a sign-in by backup code): then nothing is asked for
 * @param asksForCode whether the person has a second factor; may be slow, so it is called in the background
 */
public record Claimant(long personId, Optional<Proof> standing, Callable<Boolean> asksForCode) {}
