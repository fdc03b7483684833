/* SPDX-License-Identifier: Apache-2.0 */
/** Cameras through webcam-capture. */
package app.gatehouse.infra.webcam;
