/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.pdf;

import app.gatehouse.paper.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * IBM Plex inside one document: measures, draws, and knows what it cannot draw. Only what is used of it gets into the
 * file, and no other font of the machine is looked for.
 */
final class PdfFonts implements Page.Measure {
    /** Stands for a letter that the font does not have. */
    static final char MISSING = '\ufffd';

    private final Map<Page.Style, PDType0Font> fonts = new EnumMap<>(Page.Style.class);
    private final Map<Page.Style, CmapLookup> letters = new EnumMap<>(Page.Style.class);
    private boolean incomplete;

    PdfFonts(PDDocument document) throws IOException {
        load(document, "IBMPlexSans-SemiBold", Page.Style.TITLE);
        load(document, "IBMPlexSans-Regular", Page.Style.LINE, Page.Style.NUMBER, Page.Style.NOTE);
        load(document, "IBMPlexMono-Medium", Page.Style.CODE, Page.Style.KEY);
    }

    private void load(PDDocument document, String name, Page.Style... styles) throws IOException {
        TrueTypeFont trueType = new TTFParser().parse(new RandomAccessReadBuffer(Woff.trueType(resource(name))));
        PDType0Font font = PDType0Font.load(document, trueType, true);
        for (Page.Style style : styles) {
            fonts.put(style, font);
            letters.put(style, trueType.getUnicodeCmapLookup());
        }
    }

    private static byte[] resource(String name) throws IOException {
        String path = "/app/gatehouse/ui/fonts/" + name + ".woff";
        try (InputStream in = PdfFonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("the font " + name + " is not in the program");
            }
            return in.readAllBytes();
        }
    }

    PDType0Font font(Page.Style style) {
        return fonts.get(style);
    }

    /** The text with {@link #MISSING} in place of what the font cannot draw, and without what nobody sees anyway. */
    String drawable(Page.Style style, String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> {
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
                drawable.append(' ');
            } else if (invisible(letter)) {
                return;
            } else if (letters.get(style).getGlyphId(letter) != 0) {
                drawable.appendCodePoint(letter);
            } else {
                drawable.append(MISSING);
                incomplete = true;
            }
        });
        return drawable.toString();
    }

    List<String> drawable(Page.Style style, List<String> texts) {
        List<String> drawable = new ArrayList<>();
        texts.forEach(text -> drawable.add(drawable(style, text)));
        return drawable;
    }

    /** Whether anything was replaced so far. */
    boolean incomplete() {
        return incomplete;
    }

    private static boolean invisible(int letter) {
        int type = Character.getType(letter);
        return type == Character.FORMAT || type == Character.CONTROL || (letter >= 0xfe00 && letter <= 0xfe0f);
    }

    @Override
    public double width(Page.Style style, String text) {
        try {
            return fonts.get(style).getStringWidth(text) / 1000 * style.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
