/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.AccountText;
import app.gatehouse.authenticator.importing.Entry;
import app.gatehouse.authenticator.importing.Reason;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.paper.Sheet;
import app.gatehouse.shell.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A plan in words, unread entries first. Immutable. */
final class ImportRows {
    private final Messages messages;

    ImportRows(Messages messages) {
        this.messages = messages;
    }

    /** What was not read and what is skipped, in this order. */
    List<ImportRow> notAdded(ImportPlan plan) {
        List<ImportRow> rows = new ArrayList<>();
        plan.unread().forEach(each -> rows.add(unread(each)));
        plan.skipped().forEach(each -> rows.add(skipped(each)));
        return rows;
    }

    /** What is added. */
    List<ImportRow> added(ImportPlan plan) {
        List<ImportRow> rows = new ArrayList<>();
        for (OtpAuthUri uri : plan.addable()) {
            rows.add(added(uri, rows.size()));
        }
        return rows;
    }

    /** All of it, without any secret, as text to keep. */
    Sheet report(ImportPlan plan, String fileName) {
        Stream<ImportRow> adding = added(plan).stream().filter(row -> !plan.isLeftOut(row.place()));
        List<String> lines = Stream.concat(notAdded(plan).stream(), adding)
                .map(row -> row.pill() + ": " + row.title() + (row.detail().isEmpty() ? "" : " (" + row.detail() + ")"))
                .toList();
        return new Sheet(
                messages.get("authenticator.import.report"),
                fileName,
                List.of(messages.get(
                        "authenticator.import.report.sum",
                        plan.toAdd().size(),
                        plan.skipped().size(),
                        plan.unread().size())),
                List.of(),
                lines);
    }

    private ImportRow unread(Entry.Refused entry) {
        String title = AccountText.of(entry.issuer().isEmpty() ? entry.account() : entry.issuer());
        return new ImportRow(
                title.isEmpty() ? messages.get("authenticator.import.entry", entry.position()) : title,
                reason(entry),
                ImportRow.Kind.UNREAD,
                messages.get("authenticator.import.pill.UNREAD"));
    }

    private String reason(Entry.Refused entry) {
        boolean digit = entry.reason() == Reason.BAD_LETTER
                && Character.isDigit(entry.detail().codePointAt(0));
        return digit
                ? messages.get("authenticator.import.reason.digit", entry.detail())
                : messages.get(entry.reason().messageKey(), entry.detail());
    }

    private ImportRow skipped(ImportPlan.Skipped entry) {
        String why = switch (entry.why()) {
            case OWN_SECRET -> messages.get("authenticator.import.skipped.own");
            case TOO_MANY -> messages.get("authenticator.import.skipped.many");
            default -> messages.get("authenticator.import.skipped.here");
        };
        String title = title(entry.issuer(), entry.account());
        String account = entry.issuer().isEmpty() ? "" : AccountText.of(entry.account());
        return new ImportRow(
                title,
                account.isEmpty() ? why : messages.get("authenticator.import.detail", account, why),
                ImportRow.Kind.SKIPPED,
                messages.get("authenticator.import.pill.SKIPPED"));
    }

    private ImportRow added(OtpAuthUri uri, int place) {
        return new ImportRow(
                title(uri.issuer(), uri.account()),
                uri.issuer().isEmpty() ? "" : AccountText.of(uri.account()),
                ImportRow.Kind.ADD,
                messages.get("authenticator.import.pill.ADD"),
                place);
    }

    private String title(String issuer, String account) {
        String title = AccountText.of(issuer.isEmpty() ? account : issuer);
        return title.isEmpty() ? messages.get("authenticator.unnamed") : title;
    }

    /** The words under the number of what is skipped. */
    String skippedTile(ImportPlan plan) {
        return messages.get(
                plan.onlyDuplicates() ? "authenticator.import.tile.here" : "authenticator.import.tile.skipped");
    }
}
