/* SPDX-License-Identifier: Apache-2.0 */
/** Mail by Jakarta Mail (Angus). */
package app.gatehouse.infra.jakartamail;
