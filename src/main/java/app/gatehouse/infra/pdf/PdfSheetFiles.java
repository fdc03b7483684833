/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.SheetText;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.shell.Messages;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Saves sheets as PDF, with PDFBox, and as text. */
public final class PdfSheetFiles implements SheetFiles {
    private final SheetPdf pdf;

    /** Draws QR codes with the given writer. */
    public PdfSheetFiles(QrWriter qrWriter, Messages messages) {
        this.pdf = new SheetPdf(qrWriter, messages.get("paper.undrawable"));
    }

    @Override
    public void savePdf(Sheet sheet, Path file) throws PaperFailure {
        OwnerOnlyFile.write(file, out -> pdf.write(sheet, out));
    }

    @Override
    public void saveBytes(byte[] content, Path file) throws PaperFailure {
        OwnerOnlyFile.write(file, out -> out.write(content));
    }

    @Override
    public void saveText(Sheet sheet, Path file) throws PaperFailure {
        char[] text = SheetText.of(sheet);
        // Own room, not the JDK's, so that it can be wiped.
        ByteBuffer bytes = ByteBuffer.allocate(text.length * 3);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(text), bytes, true);
        try {
            OwnerOnlyFile.write(file, out -> out.write(bytes.array(), 0, bytes.position()));
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
            Arrays.fill(text, '\0');
        }
    }
}
