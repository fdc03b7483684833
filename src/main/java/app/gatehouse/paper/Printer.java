/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

/** The station's printer. Blocking: never call it on the screen's thread, from which it borrows a moment itself. */
public interface Printer {
    /**
     * Prints a sheet on the system's default printer and returns when the job is handed over. The sheet is not wiped.
     *
     * <p>What the queue and the printer keep of it is outside our reach.
     *
     * @throws PaperFailure {@code NO_PRINTER} or {@code PRINTER_FAILED}
     */
    void print(Sheet sheet) throws PaperFailure;
}
