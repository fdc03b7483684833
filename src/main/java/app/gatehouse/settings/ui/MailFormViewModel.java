/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpForm;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSettings;
import app.gatehouse.mail.SmtpSignIn;
import app.gatehouse.mail.TypedSecrets;
import app.gatehouse.people.EmailAddress;
import app.gatehouse.settings.SettingsChange;
import app.gatehouse.settings.SettingsDesk;
import app.gatehouse.shell.Messages;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The e-mail page of the settings (15, 15b, 18c). Judges what is typed; says what is wrong with a field once somebody left
 * it, or wants to send. The secrets are in the view's fields and never here: only whether something is typed.
 */
public final class MailFormViewModel implements AutoCloseable {
    private final TestMailViewModel test;
    private final CaFileViewModel ca;
    private final Messages messages;
    private final MailFields fields = new MailFields();
    private final Set<MailField> left = EnumSet.noneOf(MailField.class);
    private final Map<MailField, ReadOnlyStringWrapper> errors = new EnumMap<>(MailField.class);
    private final BooleanProperty advanced = new SimpleBooleanProperty(this, "advanced");
    private final ReadOnlyBooleanWrapper formShown = new ReadOnlyBooleanWrapper(this, "formShown");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyBooleanWrapper valid = new ReadOnlyBooleanWrapper(this, "valid");
    private final ReadOnlyBooleanWrapper secretKept = new ReadOnlyBooleanWrapper(this, "secretKept");
    private final ReadOnlyBooleanWrapper clientSecretKept = new ReadOnlyBooleanWrapper(this, "clientSecretKept");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private final ReadOnlyStringWrapper noTest = new ReadOnlyStringWrapper(this, "noTest", "");
    private final ReadOnlyObjectWrapper<MailField> wanted = new ReadOnlyObjectWrapper<>(this, "wanted");
    private Optional<SettingsDesk.Present> present = Optional.empty();
    private Optional<EmailAddress> address = Optional.empty();
    private boolean secretTyped;
    private boolean clientSecretTyped;
    private boolean showing;

    /** Nothing is known yet; closes test and file with it. */
    public MailFormViewModel(TestMailViewModel test, CaFileViewModel ca, Messages messages) {
        this.test = test;
        this.ca = ca;
        this.messages = messages;
        for (MailField field : MailField.values()) {
            errors.put(field, new ReadOnlyStringWrapper(this, "error", ""));
        }
        fields.onChange(this::edited);
        ca.pemProperty().addListener((property, old, now) -> edited());
    }

    /** Shows what is set up. */
    void show(SettingsDesk.Present found) {
        showing = true;
        present = Optional.of(found);
        address = found.administrator().email().flatMap(EmailAddress::of);
        noTest.set(address.isPresent() ? "" : messages.get("settings.test.no-address"));
        fields.show(found.mail().map(SmtpForm::of).orElseGet(SmtpForm::empty));
        ca.show(found.mail().flatMap(SmtpSettings::caCertificates));
        formShown.set(found.mail().isPresent());
        showing = false;
        judge();
    }

    /** Something else is set up now: what is typed stays, and differs from that. */
    void rebase(SettingsDesk.Present found) {
        present = Optional.of(found);
        judge();
    }

    /** From "not set up" to the empty form. */
    public void setUp() {
        formShown.set(true);
        want(MailField.HOST);
    }

    /** What is typed, but for the secrets. */
    public MailFields getFields() {
        return fields;
    }

    /** The test mail. */
    public TestMailViewModel getTest() {
        return test;
    }

    /** The file of authorities. */
    public CaFileViewModel getCa() {
        return ca;
    }

    /** Whether there is a form, and not the words that nothing is set up. */
    public ReadOnlyBooleanProperty formShownProperty() {
        return formShown.getReadOnlyProperty();
    }

    /** The value of {@link #formShownProperty()}. */
    public boolean isFormShown() {
        return formShown.get();
    }

    /** Whether the advanced block is open. */
    public BooleanProperty advancedProperty() {
        return advanced;
    }

    /** The warning below the security; empty: none. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** The value of {@link #warningProperty()}. */
    public String getWarning() {
        return warning.get();
    }

    /** What is wrong with a field; empty: nothing that should be said. */
    public ReadOnlyStringProperty errorProperty(MailField field) {
        return errors.get(field).getReadOnlyProperty();
    }

    /** Whether the kept password or refresh token serves for what is typed. */
    public ReadOnlyBooleanProperty secretKeptProperty() {
        return secretKept.getReadOnlyProperty();
    }

    /** Whether a client secret is kept that serves for what is typed. */
    public ReadOnlyBooleanProperty clientSecretKeptProperty() {
        return clientSecretKept.getReadOnlyProperty();
    }

    /** Why no test can be sent to the person who is signed in; empty: one can. */
    public ReadOnlyStringProperty noTestProperty() {
        return noTest.getReadOnlyProperty();
    }

    /** The value of {@link #noTestProperty()}. */
    public String getNoTest() {
        return noTest.get();
    }

    /** The field that should get the focus; null between two wishes. */
    public ReadOnlyObjectProperty<MailField> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Whether something differs from what is kept. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Whether what is typed could be saved. */
    public ReadOnlyBooleanProperty validProperty() {
        return valid.getReadOnlyProperty();
    }

    /** Somebody left a field: from now on it may be said what is wrong with it. */
    public void left(MailField field) {
        left.add(field);
        judge();
    }

    /** Something was typed into the fields of secrets, or taken out. Ends the news of a test, as any change does. */
    public void typed(boolean secret, boolean clientSecret) {
        secretTyped = secret;
        clientSecretTyped = clientSecret;
        edited();
    }

    /**
     * Sends a test mail by what is typed, or shows what is wrong with it.
     *
     * @param typed taken over: wiped in every case
     */
    public void sendTest(TypedSecrets typed) {
        if (address.isEmpty() || present.isEmpty() || test.getPhase() == TestMailViewModel.Phase.SENDING) {
            typed.close();
        } else if (!valid.get()) {
            typed.close();
            reveal();
        } else {
            test.send(
                    present.get().administrator().id(),
                    address.get().text(),
                    form().settings(),
                    typed,
                    this::askForSecret);
        }
    }

    /** What should be kept, where it changed; only while {@link #validProperty()} holds. */
    Optional<SettingsChange.MailChange> change() {
        return changed.get()
                ? Optional.of(
                        new SettingsChange.MailChange(present.flatMap(SettingsDesk.Present::mail), form().settings()))
                : Optional.empty();
    }

    /** The kept secret may not go where it would go now: it must be typed. */
    void askForSecret() {
        MailField secret = secretField();
        left.add(secret);
        errors.get(secret).set(messages.get("settings.mail." + secret + ".AGAIN"));
        want(secret);
    }

    private void reveal() {
        left.addAll(EnumSet.allOf(MailField.class));
        judge();
        for (MailField field : MailField.values()) {
            if (!errors.get(field).get().isEmpty()) {
                want(field);
                return;
            }
        }
    }

    private void want(MailField field) {
        if (field.isAdvanced()) {
            advanced.set(true);
        }
        wanted.set(null);
        wanted.set(field);
    }

    private void edited() {
        if (!showing) {
            test.forget();
            judge();
        }
    }

    private SmtpForm form() {
        return fields.form(ca.pemProperty().get());
    }

    private MailField secretField() {
        return fields.signInProperty().get() == SmtpSignIn.XOAUTH2 ? MailField.TOKEN : MailField.PASSWORD;
    }

    private void judge() {
        SmtpForm form = form();
        Set<SmtpForm.Problem> problems = form.problems();
        errors.forEach((field, error) -> error.set(
                left.contains(field)
                        ? problems.stream()
                                .filter(problem -> MailField.of(problem) == field)
                                .findFirst()
                                .map(problem -> messages.get("settings.mail.problem." + problem))
                                .orElse("")
                        : ""));
        boolean none = form.signIn() == SmtpSignIn.NONE;
        warning.set(
                form.security() == SmtpSecurity.NONE
                        ? messages.get(none ? "settings.mail.unprotected" : "settings.mail.unprotected-password")
                        : "");
        if (problems.isEmpty()) {
            // While a field is half typed, what was known before goes on.
            boolean serves = !none && serves(form.settings());
            secretKept.set(
                    serves && present.filter(SettingsDesk.Present::keepsSecret).isPresent());
            clientSecretKept.set(serves
                    && present.filter(SettingsDesk.Present::keepsClientSecret).isPresent());
        }
        boolean secretMissing = !none && !secretTyped && !secretKept.get();
        if (secretMissing) {
            judgeSecret(problems.isEmpty());
        }
        changed.set(secretTyped || clientSecretTyped || !form.equals(kept()));
        valid.set(problems.isEmpty() && !secretMissing);
    }

    private void judgeSecret(boolean destinationKnown) {
        MailField secret = secretField();
        boolean again = destinationKnown
                && present.filter(SettingsDesk.Present::keepsSecret)
                        .flatMap(SettingsDesk.Present::mail)
                        .filter(kept -> kept.signIn() == fields.signInProperty().get())
                        .isPresent();
        if (again || left.contains(secret)) {
            errors.get(secret).set(messages.get("settings.mail." + secret + (again ? ".AGAIN" : ".EMPTY")));
        }
    }

    private boolean serves(SmtpSettings next) {
        return present.flatMap(SettingsDesk.Present::mail)
                .filter(next::sendsSecretsWhere)
                .isPresent();
    }

    private SmtpForm kept() {
        return present.flatMap(SettingsDesk.Present::mail).map(SmtpForm::of).orElseGet(SmtpForm::empty);
    }

    @Override
    public void close() {
        test.close();
        ca.close();
    }
}
