/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What every screen is made with: loading a view, the background and the beat on the FX thread, the base of view-models,
 * fonts. Sees no feature.
 */
package app.gatehouse.ui;
