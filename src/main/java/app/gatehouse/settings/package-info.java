/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What administrators change of the station: the mail server, what is asked of people, and the stock of token keys. Sees
 * mail, people, station and that stock; of people's own second factors it learns only through ports.
 */
package app.gatehouse.settings;
