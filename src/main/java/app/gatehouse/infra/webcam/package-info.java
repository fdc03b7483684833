/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Cameras through webcam-capture: its drivers and devices. Not through its {@code Webcam}, which waits for the device in a
 * shutdown hook (a camera that hangs would keep the program from ending), looks for devices for ever once it was asked, and
 * leaves lock files behind.
 */
package app.gatehouse.infra.webcam;
