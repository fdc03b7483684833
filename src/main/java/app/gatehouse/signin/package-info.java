/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The gate: who may come in, how often one may guess, and how long one may stay.
 */
package app.gatehouse.signin;
