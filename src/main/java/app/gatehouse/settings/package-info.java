/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What administrators change of the station: the mail server and what is asked of people. Sees mail, people and station; of
 * second factors it learns only through ports.
 */
package app.gatehouse.settings;
