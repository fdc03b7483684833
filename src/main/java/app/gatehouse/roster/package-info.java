/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The people of the station as shift leaders and administrators look after them: who is here and how they stand, added one
 * by one or from a list, changed, switched off, helped back in, and let go. Each service looks up anew, in the same write,
 * who acts.
 */
package app.gatehouse.roster;
