/* SPDX-License-Identifier: Apache-2.0 */
/** The page of the audit log: what happened here, in words. */
package app.gatehouse.audit.ui;
