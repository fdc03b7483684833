/* SPDX-License-Identifier: Apache-2.0 */
/** Picture files through ImageIO: PNG, JPEG, GIF, BMP, WBMP, TIFF, and WebP with a library. */
package app.gatehouse.infra.picture;
