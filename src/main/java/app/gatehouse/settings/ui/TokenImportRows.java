/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.factor.TokenLine;
import app.gatehouse.settings.TokenImport;
import app.gatehouse.shell.Messages;
import java.util.List;

/** What is left out of a vendor's list, in words. Immutable. */
final class TokenImportRows {
    private final Messages messages;

    TokenImportRows(Messages messages) {
        this.messages = messages;
    }

    List<TokenImportRow> leftOut(TokenImport list) {
        return list.lines().stream()
                .filter(line -> !line.isAdded())
                .map(this::row)
                .toList();
    }

    private TokenImportRow row(TokenImport.Line line) {
        if (line.line() instanceof TokenLine.Bad bad) {
            return row(
                    bad.line(),
                    bad.serial(),
                    messages.get("settings.tokens.fault." + bad.fault().name(), bad.detail()));
        }
        TokenLine.Good good = (TokenLine.Good) line.line();
        return row(
                good.line(),
                good.key().serial().orElseThrow().value(),
                messages.get("settings.tokens.verdict."
                        + line.verdict().orElseThrow().name()));
    }

    private TokenImportRow row(int line, String serial, String why) {
        return new TokenImportRow(
                serial.isEmpty()
                        ? messages.get("settings.tokens.line", line)
                        : messages.get("settings.tokens.line.serial", line, serial),
                why);
    }
}
