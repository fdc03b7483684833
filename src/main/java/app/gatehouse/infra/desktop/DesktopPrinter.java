/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.scan.QrWriter;
import java.util.Optional;

/** Prints with JavaFX on the default printer. */
public final class DesktopPrinter implements Printer {
    /** Draws QR codes with the given writer. */
    public DesktopPrinter(QrWriter qrWriter) {}

    @Override
    public Optional<String> name() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void print(Sheet sheet) throws PaperFailure {
        throw new UnsupportedOperationException();
    }
}
