/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.paper;

import java.util.List;

/**
 * One page, ready to draw: marks at places in points (1/72 inch) from the top left of the printable area. It holds codes as
 * text, so keep it only while drawing.
 */
public record Page(List<Mark> marks) {
    /** Takes a copy of the list. */
    public Page {
        marks = List.copyOf(marks);
    }

    @Override
    public String toString() {
        return "Page";
    }

    /** The letters' look. */
    public enum Style {
        /** The heading. */
        TITLE(22, 30),
        /** Date, and whose it is. */
        LINE(12, 18),
        /** A code, in letters of one width. */
        CODE(20, 28),
        /** A code that has a line to itself. */
        KEY(25, 40),
        /** A code's number. */
        NUMBER(11, 16),
        /** A sentence at the foot. */
        NOTE(11, 16);

        private final double size;
        private final double height;

        Style(double size, double height) {
            this.size = size;
            this.height = height;
        }

        /** Size of the letters in points. */
        public double size() {
            return size;
        }

        /** From one baseline to the next in points. */
        public double height() {
            return height;
        }
    }

    /** Something on the page. */
    public sealed interface Mark {
        /** One line of text. */
        record Text(double x, double baseline, Style style, String text) implements Mark {
            @Override
            public String toString() {
                return "Text " + style;
            }
        }

        /** A QR code, without its quiet zone, for which there is room around it. */
        record Qr(double x, double y, double side, String text) implements Mark {
            @Override
            public String toString() {
                return "Qr";
            }
        }

        /** A thin line from left to right. */
        record Rule(double x, double y, double width) implements Mark {}
    }

    /** Knows how wide letters are. */
    @FunctionalInterface
    public interface Measure {
        /** The width of one line in points. */
        double width(Style style, String text);
    }
}
