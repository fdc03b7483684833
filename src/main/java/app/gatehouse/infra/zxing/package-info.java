/* SPDX-License-Identifier: Apache-2.0 */
/** The only place that knows ZXing. */
package app.gatehouse.infra.zxing;
