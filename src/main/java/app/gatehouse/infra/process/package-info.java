/* SPDX-License-Identifier: Apache-2.0 */
/** Other programs: the station's own, and those of the system that know about its clock and its look. */
package app.gatehouse.infra.process;
