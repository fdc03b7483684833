/* SPDX-License-Identifier: Apache-2.0 */
/** What happened at the station: an append-only, sealed and chained log beside the vault. */
package app.gatehouse.audit;
