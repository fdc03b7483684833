/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Frames in which screens and dialogs stand: the gate with the station's face, the wizard, dialogs, and the overlay that
 * stacks them. They lay out what they are given and see no feature.
 */
package app.gatehouse.ui.frames;
