/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.settings.SettingsChange;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings dialog: its pages, and one saving for all that changed on them. Built for one opening. */
public final class SettingsViewModel extends WorkingViewModel {
    private final long personId;
    private final SettingsDesk desk;
    private final SettingsFlow flow;
    private final MailFormViewModel mail;
    private final PolicyViewModel policy;
    private final StationViewModel station;
    private final TokensViewModel tokens;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page", Page.EMAIL);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(this, "loaded");
    private final ReadOnlyBooleanWrapper mailKept = new ReadOnlyBooleanWrapper(this, "mailKept");
    private final BooleanBinding changed;
    private final BooleanBinding saveOff;
    private final BooleanBinding footShown;

    /** A page, in the order of the rail. */
    public enum Page {
        /** The mail server. */
        EMAIL,
        /** What is asked of people. */
        POLICY,
        /** The station itself. */
        STATION,
        /** The tokens that nobody has taken yet. */
        TOKENS
    }

    /** Reads what is set, and that the person is still an administrator; closes the pages with it. */
    public SettingsViewModel(
            long personId,
            SettingsDesk desk,
            SettingsFlow flow,
            Pages pages,
            Background background,
            Messages messages) {
        super(background, messages);
        this.personId = personId;
        this.desk = desk;
        this.flow = flow;
        this.mail = pages.mail();
        this.policy = pages.policy();
        this.station = pages.station();
        this.tokens = pages.tokens();
        this.changed =
                Bindings.or(mail.changedProperty(), Bindings.or(policy.changedProperty(), station.changedProperty()));
        this.saveOff = Bindings.createBooleanBinding(
                this::cannotSave,
                loaded,
                mail.changedProperty(),
                mail.validProperty(),
                policy.changedProperty(),
                policy.problemProperty(),
                station.changedProperty(),
                station.validProperty());
        this.footShown = Bindings.or(
                changed,
                Bindings.or(
                        page.isEqualTo(Page.POLICY).or(page.isEqualTo(Page.STATION)),
                        page.isEqualTo(Page.EMAIL).and(mail.formShownProperty())));
        policy.mailThereProperty().bind(mailKept.or(mail.changedProperty().and(mail.validProperty())));
        work(() -> desk.open(personId), this::show);
    }

    /**
     * The pages.
     *
     * @param mail the mail server
     * @param policy what is asked of people
     * @param station the station itself
     * @param tokens the tokens that nobody has taken yet
     */
    public record Pages(
            MailFormViewModel mail, PolicyViewModel policy, StationViewModel station, TokensViewModel tokens) {}

    /** The page of the mail server. */
    public MailFormViewModel getMail() {
        return mail;
    }

    /** The page of what is asked of people. */
    public PolicyViewModel getPolicy() {
        return policy;
    }

    /** The page of the station itself. */
    public StationViewModel getStation() {
        return station;
    }

    /** The page of the tokens that nobody has taken yet. */
    public TokensViewModel getTokens() {
        return tokens;
    }

    /** The page that is shown. */
    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Shows a page; what is typed on the other one stays. */
    public void show(Page next) {
        page.set(next);
    }

    /** Whether it is known what is set. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Whether saving is not possible now: nothing changed, or something that changed is wrong. */
    public BooleanBinding saveOffProperty() {
        return saveOff;
    }

    /** The value of {@link #saveOffProperty()}. */
    public boolean isSaveOff() {
        return saveOff.get();
    }

    /** Whether there is anything for the buttons below to do. */
    public BooleanBinding footShownProperty() {
        return footShown;
    }

    /** The value of {@link #footShownProperty()}. */
    public boolean isFootShown() {
        return footShown.get();
    }

    /**
     * Asks for the proof and keeps what changed then.
     *
     * @param typed taken over
     */
    public void save(TypedSecrets typed) {
        if (saveOff.get()) {
            typed.close();
            return;
        }
        say("");
        flow.ask(
                new SettingsChange(new SettingsChange.Parts(policy.change(), mail.change(), station.change()), typed),
                new SettingsFlow.Refusals(this::askForSecret, this::overtaken));
    }

    /** Closes the dialog; asks first if something changed. */
    public void leave() {
        flow.leave(changed.get());
    }

    private void askForSecret() {
        show(Page.EMAIL);
        mail.askForSecret();
    }

    /** What is typed stays; from now on it differs from what the other one has saved. */
    private void overtaken() {
        work(() -> desk.open(personId), found -> {
            if (found.isEmpty()) {
                flow.refuse();
                return;
            }
            mailKept.set(found.get().mail().isPresent());
            mail.rebase(found.get());
            policy.rebase(found.get());
            station.rebase(found.get());
            say(words("settings.overtaken"));
        });
    }

    private void show(Optional<SettingsDesk.Present> found) {
        if (found.isEmpty()) {
            flow.refuse();
            return;
        }
        mailKept.set(found.get().mail().isPresent());
        mail.show(found.get());
        policy.show(found.get());
        station.show(found.get());
        loaded.set(true);
    }

    private boolean cannotSave() {
        boolean mailChanged = mail.changedProperty().get();
        boolean policyChanged = policy.changedProperty().get();
        boolean stationChanged = station.changedProperty().get();
        boolean stationWrong = stationChanged && !station.validProperty().get();
        boolean mailWrong = mailChanged && !mail.validProperty().get();
        boolean policyWrong = policyChanged && !policy.getProblem().isEmpty();
        return !loaded.get() || !changed.get() || mailWrong || policyWrong || stationWrong;
    }

    @Override
    public void close() {
        super.close();
        mail.close();
        station.close();
        tokens.close();
    }
}
