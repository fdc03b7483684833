/* SPDX-License-Identifier: Apache-2.0 */
/** Sheets as files; the only place that knows PDFBox. */
package app.gatehouse.infra.pdf;
