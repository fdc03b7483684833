/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.ZxingQrReader;
import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.paper.PaperFailure;
import app.gatehouse.paper.Sheet;
import app.gatehouse.paper.Sheets;
import app.gatehouse.scan.Frame;
import app.gatehouse.shell.Messages;
import app.gatehouse.ui.Fonts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What a printer gets, without one: a test must not print on the machine that it runs on. */
class DesktopPrinterTest {
    private static final double A4_WIDTH = 487;
    private static final double A4_HEIGHT = 734;

    private final DesktopPrinter none = new DesktopPrinter(new ZxingQrWriter(), () -> null);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Fonts.load();
    }

    @Test
    void saysThatThereIsNoPrinter() {
        PaperFailure failure = assertThrows(PaperFailure.class, () -> none.print(sheet("maria")));
        assertEquals(PaperFailure.Reason.NO_PRINTER, failure.reason());
    }

    @Test
    void refusesToKeepTheScreenWaiting() {
        boolean refused = onFxThread(() -> {
            assertThrows(IllegalStateException.class, () -> none.print(sheet("maria")));
            return true;
        });
        assertTrue(refused);
    }

    @Test
    void aPageHasHeadingDateAndCodes() {
        List<Node> pages = pages(sheet("maria.kowalska"), A4_WIDTH, A4_HEIGHT);
        assertEquals(1, pages.size());
        Set<String> texts = texts(pages);
        assertTrue(
                texts.containsAll(Set.of(
                        "Gatehouse backup codes",
                        "24 Nov 2026",
                        "maria.kowalska",
                        "1",
                        "10",
                        "0765 4321",
                        "7654 3210")),
                texts.toString());
    }

    @Test
    void lettersAreInThePlexFonts() {
        Group page = (Group) pages(sheet("maria"), A4_WIDTH, A4_HEIGHT).get(0);
        Set<String> families = new HashSet<>();
        for (Node node : page.getChildren()) {
            if (node instanceof Text text) {
                families.add(text.getFont().getFamily());
            }
        }
        assertEquals(Set.of("IBM Plex Sans SmBld", "IBM Plex Sans", "IBM Plex Mono Medm"), families);
    }

    @Test
    void everyQrCodeReads() {
        assertEquals(payloads(), qrCodes(pages(sheet("李雷 أحمد 🔑"), A4_WIDTH, A4_HEIGHT)));
    }

    @Test
    void aSmallPrinterTakesMorePages() {
        List<Node> pages = pages(sheet("maria"), 300, 400);
        assertTrue(pages.size() > 1);
        assertEquals(payloads(), qrCodes(pages));
    }

    @Test
    void nothingLeavesThePage() {
        Node page = pages(sheet("W".repeat(300)), A4_WIDTH, A4_HEIGHT).get(0);
        assertTrue(
                page.getLayoutBounds().getMinX() >= -1, page.getLayoutBounds().toString());
        assertTrue(
                page.getLayoutBounds().getMaxX() <= A4_WIDTH + 1,
                page.getLayoutBounds().toString());
        assertTrue(
                page.getLayoutBounds().getMaxY() <= A4_HEIGHT,
                page.getLayoutBounds().toString());
    }

    private static Sheet sheet(String username) {
        List<Sheet.Code> codes = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            codes.add(Sheets.backupCode(i, digits(i).toCharArray(), payload(i).toCharArray()));
        }
        return new Sheets(new Messages(Locale.ENGLISH))
                .backupCodes(username, "Press shop, line 4", codes, LocalDate.of(2026, 11, 24));
    }

    private static List<Node> pages(Sheet sheet, double width, double height) {
        SheetNodes nodes = new SheetNodes(sheet, new ZxingQrWriter());
        return onFxThread(() -> nodes.pages(width, height));
    }

    private static Set<String> texts(List<Node> pages) {
        Set<String> texts = new HashSet<>();
        for (Node page : pages) {
            for (Node node : ((Group) page).getChildren()) {
                if (node instanceof Text text) {
                    texts.add(text.getText());
                }
            }
        }
        return texts;
    }

    /** At 216 dots an inch. */
    private static Set<String> qrCodes(List<Node> pages) {
        Set<String> texts = new HashSet<>();
        for (Node page : pages) {
            WritableImage picture = onFxThread(() -> {
                SnapshotParameters parameters = new SnapshotParameters();
                parameters.setFill(Color.WHITE);
                parameters.setTransform(new Scale(3, 3));
                return page.snapshot(parameters, null);
            });
            int width = (int) picture.getWidth();
            int height = (int) picture.getHeight();
            int[] argb = new int[width * height];
            picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
            texts.addAll(new ZxingQrReader().read(new Frame(width, height, argb)));
        }
        return texts;
    }

    private static Set<String> payloads() {
        Set<String> payloads = new HashSet<>();
        for (int i = 1; i <= 10; i++) {
            payloads.add(payload(i));
        }
        return payloads;
    }

    private static String payload(int i) {
        return "GH1:0f6c1ad2-5d0e-4a8e-9a31-7f2b6c0d9e11:3:" + i + ":" + digits(i);
    }

    private static String digits(int i) {
        return String.format(Locale.ROOT, "%08d", i * 7_654_321L % 100_000_000);
    }

    private static <T> T onFxThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
