/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.PaperFailure.Reason;
import app.gatehouse.paper.Printer;
import app.gatehouse.paper.Sheet;
import app.gatehouse.scan.QrWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PrinterJob;
import javafx.scene.Node;

/**
 * Prints on the system's default printer with JavaFX. The toolkit must run and {@code Fonts} be loaded; pages are built on
 * the FX thread, which is never kept waiting: everything else happens on the caller's.
 *
 * <p>The JDK's print job writes the page to {@code java.io.tmpdir}, which the program keeps private and sweeps.
 */
public final class DesktopPrinter implements Printer {
    private final QrWriter qrWriter;
    private final Supplier<javafx.print.Printer> printers;

    /** Draws QR codes with the given writer. */
    public DesktopPrinter(QrWriter qrWriter) {
        this(qrWriter, javafx.print.Printer::getDefaultPrinter);
    }

    DesktopPrinter(QrWriter qrWriter, Supplier<javafx.print.Printer> printers) {
        this.qrWriter = qrWriter;
        this.printers = printers;
    }

    @Override
    public void print(Sheet sheet) throws PaperFailure {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("printing waits for the FX thread and cannot be called on it");
        }
        javafx.print.Printer printer = printers.get();
        if (printer == null) {
            throw new PaperFailure(Reason.NO_PRINTER);
        }
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        if (job == null) {
            throw new PaperFailure(Reason.PRINTER_FAILED);
        }
        job.getJobSettings().setJobName("Gatehouse");
        PageLayout layout = printer.createPageLayout(
                printer.getDefaultPageLayout().getPaper(),
                PageOrientation.PORTRAIT,
                javafx.print.Printer.MarginType.DEFAULT);
        boolean printed = false;
        try {
            printed = pages(sheet, layout).stream().allMatch(page -> job.printPage(layout, page)) && job.endJob();
        } finally {
            if (!printed) {
                job.cancelJob();
            }
        }
        if (!printed) {
            throw new PaperFailure(Reason.PRINTER_FAILED);
        }
    }

    private List<Node> pages(Sheet sheet, PageLayout layout) throws PaperFailure {
        SheetNodes nodes = new SheetNodes(sheet, qrWriter);
        CompletableFuture<List<Node>> pages = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                pages.complete(nodes.pages(layout.getPrintableWidth(), layout.getPrintableHeight()));
            } catch (RuntimeException bug) {
                pages.completeExceptionally(bug);
            }
        });
        try {
            return pages.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaperFailure(Reason.PRINTER_FAILED, e);
        }
    }
}
