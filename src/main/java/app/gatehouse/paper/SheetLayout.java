/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import app.gatehouse.paper.Page.Mark;
import app.gatehouse.paper.Page.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lays a sheet out on pages: heading and date, whose it is, a rule, the codes (in two columns with their QR codes, or a
 * line each, or strips to cut off), the notes. The same for printer and PDF. One instance lays out one sheet.
 */
public final class SheetLayout {
    private static final double QR_SIDE = 72;
    private static final double ROW = 96;
    private static final double GAP = 16;

    /** A QR code with a whole account in it is denser. */
    private static final double LABELLED_SIDE = 112;

    private static final double LABELLED_ROW = 136;
    private static final double LABEL_AT = 26 + LABELLED_SIDE + 14;
    private static final int LABEL_LINES = 5;

    /** From one cut to the next. */
    private static final double STRIP = 64;

    /** Below this width the second column would leave the page. */
    private static final double TWO_COLUMNS = 444;

    /** Where a column's parts begin. */
    private static final double CODE_AT = 26;

    private static final double QR_AT = 150;

    private final double width;
    private final double height;
    private final Page.Measure measure;
    private final List<Page> pages = new ArrayList<>();
    private List<Mark> marks = new ArrayList<>();
    private double top;

    private SheetLayout(double width, double height, Page.Measure measure) {
        this.width = width;
        this.height = height;
        this.measure = measure;
    }

    /**
     * The pages of a sheet, at least one.
     *
     * @param width of the printable area in points
     * @param height likewise
     */
    public static List<Page> pages(Sheet sheet, double width, double height, Page.Measure measure) {
        return new SheetLayout(width, height, measure).lay(sheet);
    }

    private List<Page> lay(Sheet sheet) {
        heading(sheet);
        marks.add(new Mark.Rule(0, top + GAP / 2, width));
        top += 2 * GAP;
        boolean withQr = sheet.codes().stream().anyMatch(code -> code.number() > 0);
        if (withQr) {
            numbered(sheet.codes());
        } else {
            sheet.codes().forEach(this::plain);
        }
        top += GAP;
        for (String note : sheet.notes()) {
            paragraph(Style.NOTE, note, width);
            top += GAP / 4;
        }
        pages.add(new Page(marks));
        return pages;
    }

    private void heading(Sheet sheet) {
        double date = measure.width(Style.LINE, sheet.date());
        double titleWidth = width - date - GAP;
        double baseline = top + Style.TITLE.size();
        marks.add(new Mark.Text(width - date, baseline, Style.LINE, sheet.date()));
        paragraph(Style.TITLE, sheet.title(), titleWidth);
        sheet.lines().forEach(line -> paragraph(Style.LINE, line, width));
    }

    private void plain(Sheet.Code code) {
        if (code.address().isEmpty()) {
            line(Style.KEY, text(code.text()));
        } else {
            strip(code);
        }
    }

    /** Whom it is for, the code below, and a line to cut along. */
    private void strip(Sheet.Code code) {
        if (top + STRIP > height) {
            turnPage();
        }
        String address = parts(Style.LINE, code.address(), width).get(0);
        marks.add(new Mark.Text(0, top + Style.LINE.size() + 2, Style.LINE, address));
        marks.add(new Mark.Text(0, top + Style.LINE.height() + Style.CODE.size() + 4, Style.CODE, text(code.text())));
        marks.add(new Mark.Rule(0, top + STRIP - GAP / 2, width));
        top += STRIP;
    }

    /** Down the first column, then the second, as one reads a list. */
    private void numbered(List<Sheet.Code> codes) {
        int columns = width >= TWO_COLUMNS ? 2 : 1;
        int next = 0;
        while (next < codes.size()) {
            double row = codes.get(next).isLabelled() ? LABELLED_ROW : ROW;
            if (top > 0 && height - top < row) {
                turnPage();
            }
            int fitting = Math.max(1, (int) ((height - top) / row));
            int left = codes.size() - next;
            int rows = Math.min(fitting, (left + columns - 1) / columns);
            int taken = Math.min(left, rows * columns);
            for (int i = 0; i < taken; i++) {
                int column = i / rows;
                place(codes.get(next + i), width / columns * column, width / columns, top + row * (i - column * rows));
            }
            top += rows * row;
            next += taken;
        }
    }

    private void place(Sheet.Code code, double x, double room, double y) {
        if (code.isLabelled()) {
            placeLabelled(code, x, room, y);
            return;
        }
        double baseline = y + (QR_SIDE + Style.CODE.size()) / 2 - 3;
        marks.add(new Mark.Text(x, baseline, Style.NUMBER, Integer.toString(code.number())));
        marks.add(new Mark.Text(x + CODE_AT, baseline, Style.CODE, text(code.text())));
        code.qrText().ifPresent(qr -> marks.add(new Mark.Qr(x + QR_AT, y, QR_SIDE, text(qr))));
    }

    private void placeLabelled(Sheet.Code code, double x, double room, double y) {
        double baseline = y + Style.LINE.size();
        marks.add(new Mark.Text(x, baseline, Style.NUMBER, Integer.toString(code.number())));
        code.qrText().ifPresent(qr -> marks.add(new Mark.Qr(x + CODE_AT, y, LABELLED_SIDE, text(qr))));
        int lines = 0;
        for (String part : text(code.text()).split("\n", -1)) {
            for (String piece : parts(Style.LINE, part, room - LABEL_AT - GAP)) {
                if (lines < LABEL_LINES) {
                    marks.add(new Mark.Text(x + LABEL_AT, baseline + lines * Style.LINE.height(), Style.LINE, piece));
                    lines++;
                }
            }
        }
    }

    private void paragraph(Style style, String text, double room) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split("[\\s\\p{Cntrl}]+", -1)) {
            for (String part : parts(style, word, room)) {
                if (line.length() > 0 && measure.width(style, line + " " + part) > room) {
                    line(style, line.toString());
                    line.setLength(0);
                }
                line.append(line.length() > 0 ? " " : "").append(part);
            }
        }
        line(style, line.toString());
    }

    /** A word, cut where it is wider than a whole line: names can be. */
    private List<String> parts(Style style, String word, double room) {
        if (measure.width(style, word) <= room) {
            return List.of(word);
        }
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int end = 0;
        while (end < word.length()) {
            int longer = word.offsetByCodePoints(end, 1);
            if (end > begin && measure.width(style, word.substring(begin, longer)) > room) {
                parts.add(word.substring(begin, end));
                begin = end;
            }
            end = longer;
        }
        parts.add(word.substring(begin));
        return parts;
    }

    private void line(Style style, String text) {
        if (top + style.height() > height) {
            turnPage();
        }
        marks.add(new Mark.Text(0, top + style.size(), style, text));
        top += style.height();
    }

    private void turnPage() {
        pages.add(new Page(marks));
        marks = new ArrayList<>();
        top = 0;
    }

    /** Drawing needs text; the array at least is gone at once. */
    private static String text(char[] secret) {
        String text = new String(secret);
        Arrays.fill(secret, '\0');
        return text;
    }
}
