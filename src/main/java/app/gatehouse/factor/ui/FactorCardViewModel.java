/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor.ui;

import app.gatehouse.factor.AppFactor;
import app.gatehouse.factor.BackupCodesState;
import app.gatehouse.factor.EmailFactor;
import app.gatehouse.factor.Factors;
import app.gatehouse.factor.TokenFactor;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The card "Multi-factor authentication" of the profile: off with ENABLE, or on with its method and backup codes. */
public final class FactorCardViewModel extends WorkingViewModel {
    /** So many codes left or fewer are a warning. */
    public static final int FEW = 3;

    private final FactorHolder holder;
    private final EnrolmentFlow flow;
    private final TimeSource time;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Card> card = new ReadOnlyObjectWrapper<>(this, "card", Card.UNKNOWN);

    /** Reads at once what the person has. */
    public FactorCardViewModel(
            FactorHolder holder,
            Factors factors,
            EnrolmentFlow flow,
            Background background,
            TimeSource time,
            Messages messages) {
        super(background, messages);
        this.holder = holder;
        this.flow = flow;
        this.time = time;
        this.messages = messages;
        long id = holder.person().id();
        work(
                () -> new Found(factors.app(id), factors.email(id), factors.token(id), factors.backup(id)),
                found -> card.set(describe(found)));
    }

    /** What the card shows. */
    public ReadOnlyObjectProperty<Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** The value of {@link #cardProperty()}. */
    public Card getCard() {
        return card.get();
    }

    /** ENABLE: asks for a proof first. */
    public void setUp() {
        flow.askToEnrol();
    }

    /** The app or the mailbox is gone: sets a method up anew, on the strength of the sign-in by backup code. */
    public void setUpAgain() {
        holder.standing(time).ifPresentOrElse(proof -> flow.begin(proof, false), flow::askToEnrol);
    }

    /** Shows the backup codes after a proof. */
    public void viewCodes() {
        flow.askToView();
    }

    /** Makes new backup codes after a proof. */
    public void renewCodes() {
        flow.askToRegenerate(card.get().left());
    }

    /** Turns it off after a proof. */
    public void turnOff() {
        flow.askToTurnOff();
    }

    private Card describe(Found found) {
        Optional<Instant> since = found.since();
        if (since.isEmpty()) {
            return Card.OFF;
        }
        int left = found.codes().map(BackupCodesState::left).orElse(0);
        int total = found.codes().map(BackupCodesState::total).orElse(0);
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", messages.locale())
                .format(since.get().atZone(time.zone()));
        return new Card(
                Kind.ON,
                words("factor.card.since", day),
                left,
                total,
                left <= FEW ? words("factor.card.codes.few", left) : "",
                holder.standing(time).isPresent() ? words("factor.card.used", left) : "",
                found.email().isEmpty() && found.token().isEmpty(),
                !holder.policy().mfaRequired());
    }

    private record Found(
            Optional<AppFactor> app,
            Optional<EmailFactor> email,
            Optional<TokenFactor> token,
            Optional<BackupCodesState> codes) {
        /** Since when there is any factor; empty: there is none. */
        Optional<Instant> since() {
            return Stream.of(app.map(AppFactor::since), email.map(EmailFactor::since), token.map(TokenFactor::since))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
    }

    /** Which of its faces the card shows. */
    public enum Kind {
        /** Not read yet. */
        UNKNOWN,
        /** Nothing is set up. */
        OFF,
        /** An app, e-mail, a token, or several of them are set up. */
        ON
    }

    /**
     * What the card shows.
     *
     * @param since since when it is on, as a sentence
     * @param left backup codes left
     * @param total backup codes that there were
     * @param few a warning that few are left; empty when enough are
     * @param used that the person came in with a backup code; empty when they did not, or have set a method up since
     * @param usesApp whether the app is the only method
     * @param canTurnOff false where policy demands it
     */
    public record Card(
            Kind kind,
            String since,
            int left,
            int total,
            String few,
            String used,
            boolean usesApp,
            boolean canTurnOff) {
        /** Not read yet. */
        public static final Card UNKNOWN = new Card(Kind.UNKNOWN, "", 0, 0, "", "", false, false);

        /** Nothing is set up. */
        public static final Card OFF = new Card(Kind.OFF, "", 0, 0, "", "", false, false);
    }
}
