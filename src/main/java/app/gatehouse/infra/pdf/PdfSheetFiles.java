/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.shell.Messages;
import java.nio.file.Path;

/** Saves sheets as PDF, with PDFBox, and as text. */
public final class PdfSheetFiles implements SheetFiles {
    /** Draws QR codes with the given writer. */
    public PdfSheetFiles(QrWriter qrWriter, Messages messages) {}

    @Override
    public void savePdf(Sheet sheet, Path file) throws PaperFailure {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveText(Sheet sheet, Path file) throws PaperFailure {
        throw new UnsupportedOperationException();
    }
}
