/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import app.gatehouse.paper.Page;
import app.gatehouse.paper.Page.Mark;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.SheetLayout;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.scan.QrWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Draws a sheet as A4 pages, wholly in memory. QR codes are drawn as shapes, so they stay sharp at any size. */
final class SheetPdf {
    /** 20 mm, which every printer can keep. */
    private static final float MARGIN = 57;

    private static final PDRectangle PAPER = PDRectangle.A4;

    private final QrWriter qrWriter;
    private final String missingNote;

    /** {@code missingNote} is the sentence about what could not be drawn. */
    SheetPdf(QrWriter qrWriter, String missingNote) {
        this.qrWriter = qrWriter;
        this.missingNote = missingNote;
    }

    void write(Sheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFonts fonts = new PdfFonts(document);
            Sheet drawable = drawable(sheet, fonts);
            PDDocumentInformation information = document.getDocumentInformation();
            information.setTitle(drawable.title());
            information.setCreator("Gatehouse");
            double width = PAPER.getWidth() - 2 * MARGIN;
            double height = PAPER.getHeight() - 2 * MARGIN;
            for (Page page : SheetLayout.pages(drawable, width, height, fonts)) {
                draw(document, page, fonts);
            }
            document.save(out);
        }
    }

    /** Shares the codes with the sheet, so it is not closed on its own. */
    private Sheet drawable(Sheet sheet, PdfFonts fonts) {
        String title = fonts.drawable(Page.Style.TITLE, sheet.title());
        String date = fonts.drawable(Page.Style.LINE, sheet.date());
        List<String> lines = fonts.drawable(Page.Style.LINE, sheet.lines());
        List<String> notes = new ArrayList<>(fonts.drawable(Page.Style.NOTE, sheet.notes()));
        if (fonts.incomplete()) {
            notes.add(fonts.drawable(Page.Style.NOTE, missingNote));
        }
        return new Sheet(title, date, lines, sheet.codes(), notes);
    }

    private void draw(PDDocument document, Page page, PdfFonts fonts) throws IOException {
        PDPage paper = new PDPage(PAPER);
        document.addPage(paper);
        try (PDPageContentStream content = new PDPageContentStream(document, paper)) {
            for (Mark mark : page.marks()) {
                if (mark instanceof Mark.Text text) {
                    text(content, text, fonts);
                } else if (mark instanceof Mark.Qr qr) {
                    qr(content, qr);
                } else if (mark instanceof Mark.Rule rule) {
                    content.addRect(x(rule.x()), y(rule.y()), (float) rule.width(), 0.6f);
                    content.fill();
                }
            }
        }
    }

    private static void text(PDPageContentStream content, Mark.Text text, PdfFonts fonts) throws IOException {
        content.beginText();
        content.setFont(fonts.font(text.style()), (float) text.style().size());
        content.newLineAtOffset(x(text.x()), y(text.baseline()));
        content.showText(text.text());
        content.endText();
    }

    /** Runs of dark modules as one shape each: fewer seams, at which a viewer could let light through. */
    private void qr(PDPageContentStream content, Mark.Qr qr) throws IOException {
        QrMatrix code = qrWriter.write(qr.text());
        double module = qr.side() / code.size();
        for (int row = 0; row < code.size(); row++) {
            int column = 0;
            while (column < code.size()) {
                int begin = column;
                while (code.at(column, row)) {
                    column++;
                }
                if (column > begin) {
                    content.addRect(
                            x(qr.x() + begin * module),
                            y(qr.y() + (row + 1) * module),
                            (float) ((column - begin) * module),
                            (float) module);
                }
                column++;
            }
        }
        content.fill();
    }

    private static float x(double x) {
        return (float) (MARGIN + x);
    }

    /** PDF counts from the bottom. */
    private static float y(double y) {
        return (float) (PAPER.getHeight() - MARGIN - y);
    }
}
