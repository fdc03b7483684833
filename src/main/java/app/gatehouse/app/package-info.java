/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Builds the program once and ties its parts together: services, screens by route, the one window, and what surrounds them
 * (arguments, checks of the machine, station folder, single instance, last-resort handler). Sees everything; nobody sees it.
 */
package app.gatehouse.app;
