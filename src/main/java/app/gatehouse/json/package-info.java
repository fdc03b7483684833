/* SPDX-License-Identifier: Apache-2.0 */
/**
 * JSON of files that come from elsewhere, read with bounds into a small tree, and written. The library behind it is seen
 * here alone.
 */
package app.gatehouse.json;
