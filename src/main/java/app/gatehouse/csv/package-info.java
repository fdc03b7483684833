/* SPDX-License-Identifier: Apache-2.0 */
/** Tables as text with separators, read with bounds. The library behind it is seen here alone. */
package app.gatehouse.csv;
