/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Own controls: fields for codes, secrets and recovery keys, the number pad, rings, meters, pictures of QR codes. Secrets
 * are held in buffers that are wiped, never in a property. See no feature.
 */
package app.gatehouse.ui.controls;
