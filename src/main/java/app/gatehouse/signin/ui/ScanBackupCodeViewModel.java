/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.signin.ui;

import app.gatehouse.factor.PrintedCode;
import app.gatehouse.factor.PrintedSheet;
import app.gatehouse.factor.PrintedSheet.Pick;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.scan.ui.Verdict;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Attempt;
import app.gatehouse.signin.Gate;
import app.gatehouse.signin.ui.SignInFlow.Notice;
import app.gatehouse.task.Background;
import java.util.List;
import java.util.Optional;

/**
 * The camera over the verification screen, before which a printed backup code is held. Screen's thread only.
 *
 * <p>It never learns whether a code is right: the first one that can still be used ends the scan, and the screen below tries
 * it as a typed one. What is named here (used, an old sheet) is told by numbers alone. A live picture is no action: the
 * attempt's two minutes run on.
 */
public final class ScanBackupCodeViewModel implements AutoCloseable {
    private final LiveScanViewModel live;
    private final SignInFlow flow;
    private final Background background;
    private final Messages messages;
    private final PrintedCodeTaker taker;
    private Optional<PrintedSheet> sheet = Optional.empty();
    private Optional<PrintedCode> found = Optional.empty();

    /** For one opening, while the flow has an attempt and a screen that takes the code; closes the picture with itself. */
    public ScanBackupCodeViewModel(
            LiveScanViewModel live, Gate gate, SignInFlow flow, Background background, Messages messages) {
        this.live = live;
        this.flow = flow;
        this.background = background;
        this.messages = messages;
        this.taker = flow.taker().orElseThrow(() -> new IllegalStateException("Nobody takes the code"));
        Attempt attempt = flow.attempt().orElseThrow(() -> new IllegalStateException("No attempt"));
        live.onCodes(this::judge);
        background.run(
                () -> gate.printedSheet(attempt),
                known -> {
                    sheet = known;
                    live.start();
                },
                // Only a vault that was locked meanwhile does not answer, and with it the attempt is over.
                failure -> flow.signIn(Notice.ATTEMPT_OVER));
    }

    /** The picture. */
    public LiveScanViewModel live() {
        return live;
    }

    private Verdict judge(List<String> texts) {
        Pick pick = sheet.map(present -> present.pick(texts)).orElseGet(Pick.Nothing::new);
        if (pick instanceof Pick.Next next) {
            drop();
            found = Optional.of(next.code());
            return new Verdict.Found(this::hand);
        }
        return new Verdict.Refused(messages.get(sentence(pick)));
    }

    private static String sentence(Pick pick) {
        if (pick instanceof Pick.Used) {
            return "signin.scan.used";
        }
        if (pick instanceof Pick.OtherSet) {
            return "signin.scan.other-set";
        }
        return pick instanceof Pick.OtherStation ? "signin.scan.other-station" : "signin.scan.not-ours";
    }

    private void hand() {
        found.ifPresent(code -> {
            found = Optional.empty();
            flow.closeScan();
            taker.take(code);
        });
    }

    /** Types a backup code instead. */
    public void typeIn() {
        flow.closeScan();
        taker.typeIn();
    }

    /** Closes the dialog; nothing was tried. */
    public void cancel() {
        flow.closeScan();
    }

    private void drop() {
        found.ifPresent(PrintedCode::close);
        found = Optional.empty();
    }

    /** Lets the camera go and wipes what was found and not tried. */
    @Override
    public void close() {
        background.close();
        live.close();
        drop();
    }
}
