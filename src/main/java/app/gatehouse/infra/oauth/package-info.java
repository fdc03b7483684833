/* SPDX-License-Identifier: Apache-2.0 */
/** Access tokens over HTTP. */
package app.gatehouse.infra.oauth;
