/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The authenticator: the accounts of other systems whose codes people keep here, each person their own. Sees the factors
 * only to refuse their secrets; nobody but the wiring sees it.
 */
package app.gatehouse.authenticator;
