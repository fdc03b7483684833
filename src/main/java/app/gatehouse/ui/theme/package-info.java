/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Light and dark, zoom, and motion that can be switched off: the look of the one scene.
 */
package app.gatehouse.ui.theme;
