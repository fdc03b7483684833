/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.ui;

import app.gatehouse.authenticator.importing.ScannedTexts;
import app.gatehouse.authenticator.importing.ScannedTexts.Answer;
import app.gatehouse.otp.OtpAuthUri;
import app.gatehouse.scan.ui.Verdict;
import app.gatehouse.shell.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of the codes that are held before the camera (14): one account is shown filled in, several in the preview of
 * an import; an export of several parts is collected until it is whole. Screen's thread only. Nothing is added here.
 */
public final class ScanAccountViewModel implements AutoCloseable {
    private final AccountFlow flow;
    private final ImportFlow importing;
    private final Messages messages;
    private final ScannedTexts scanned = new ScannedTexts();
    private OtpAuthUri found;
    private byte[] lines = {};

    /** Nothing was read. */
    public ScanAccountViewModel(AccountFlow flow, ImportFlow importing, Messages messages) {
        this.flow = flow;
        this.importing = importing;
        this.messages = messages;
    }

    /** Judges the codes of one picture. */
    public Verdict judge(List<String> texts) {
        Answer answer = scanned.add(texts);
        if (answer instanceof Answer.One one) {
            wipe();
            found = one.uri();
            return new Verdict.Found(this::confirm);
        }
        if (answer instanceof Answer.Several) {
            byte[] all = scanned.lines();
            wipe();
            lines = all;
            return new Verdict.Found(this::preview);
        }
        if (answer instanceof Answer.Parts parts) {
            return parts.otherExport()
                    ? new Verdict.Refused(messages.get("authenticator.scan.other-export"))
                    : new Verdict.More(sentence(parts));
        }
        wipe();
        if (answer instanceof Answer.BackupCodes codes) {
            codes.payloads().forEach(payload -> Arrays.fill(payload, '\0'));
            return new Verdict.Refused(messages.get("authenticator.scan.backup-code"));
        }
        return new Verdict.Refused(messages.get("authenticator.scan.not-ours"));
    }

    private String sentence(Answer.Parts parts) {
        int size = parts.here().size() + parts.missing().size();
        if (parts.here().size() == 1) {
            return messages.get("authenticator.scan.part", parts.here().get(0), size);
        }
        return messages.get(
                "authenticator.scan.parts",
                parts.here().size(),
                size,
                parts.missing().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                parts.missing().size());
    }

    private void confirm() {
        OtpAuthUri account = found;
        found = null;
        flow.confirm(account);
    }

    private void preview() {
        byte[] all = lines;
        lines = new byte[0];
        importing.preview(ImportSource.of(all));
    }

    /** Leaves it for another way to add an account. */
    public void instead(AddWay way) {
        flow.add(way);
    }

    /** Closes the dialog. */
    public void closeDialog() {
        flow.closeDialog();
    }

    private void wipe() {
        scanned.close();
        Arrays.fill(lines, (byte) 0);
        lines = new byte[0];
        if (found != null) {
            found.close();
            found = null;
        }
    }

    /** Wipes what was read and has not been handed on. */
    @Override
    public void close() {
        wipe();
    }
}
