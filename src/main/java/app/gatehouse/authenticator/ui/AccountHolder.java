/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.station.Policy;

/**
 * Whose accounts the screens are about: the person who is signed in.
 *
 * @param policy what the station asks of its people
 */
public record AccountHolder(long personId, Policy policy) {}
