/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import java.util.Locale;

/**
 * A mail in HTML as mail programs on phones show it well: one column, large type, everything inline, nothing fetched from
 * anywhere, and no colour of its own but for lines, so that a dark screen stays dark. Not thread-safe.
 */
final class HtmlLetter {
    private static final String FONT =
            "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:17px;line-height:1.5";
    private static final String BIG = "display:block;margin:0 0 8px;padding:12px 16px;border:1px solid #8a8a8a;"
            + "border-radius:8px;font-family:Menlo,Consolas,'Roboto Mono',monospace;font-size:34px;line-height:1.3;"
            + "font-weight:700;letter-spacing:2px;text-align:center";

    private final StringBuilder html = new StringBuilder();

    HtmlLetter(String title, Locale locale) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(escaped(locale.toLanguageTag()))
                .append("\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<meta name=\"supported-color-schemes\" content=\"light dark\">\n<title>")
                .append(escaped(title))
                .append("</title>\n</head>\n<body style=\"margin:0;padding:24px;")
                .append(FONT)
                .append("\">\n<div style=\"max-width:32em;margin:0 auto\">\n");
    }

    /** A paragraph; a {@link LetterBody#PLACE} in it becomes the place of a code in large digits. */
    HtmlLetter paragraph(String text) {
        html.append("<p style=\"margin:0 0 16px\">")
                .append(escaped(text)
                        .replace(LetterBody.PLACE, "<span style=\"" + BIG + "\">" + LetterBody.PLACE + "</span>"))
                .append("</p>\n");
        return this;
    }

    /** The whole. */
    String end() {
        return html + "</div>\n</body>\n</html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
