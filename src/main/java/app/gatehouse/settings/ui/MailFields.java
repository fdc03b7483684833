/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.SmtpForm;
import app.gatehouse.mail.SmtpSecurity;
import app.gatehouse.mail.SmtpSignIn;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed about the mail server, but for the secrets. Screen's thread only. */
public final class MailFields {
    private final ObjectProperty<SmtpSecurity> security = new SimpleObjectProperty<>(this, "security");
    private final ObjectProperty<SmtpSignIn> signIn = new SimpleObjectProperty<>(this, "signIn");
    private final StringProperty host = new SimpleStringProperty(this, "host");
    private final StringProperty port = new SimpleStringProperty(this, "port");
    private final StringProperty username = new SimpleStringProperty(this, "username");
    private final StringProperty sender = new SimpleStringProperty(this, "sender");
    private final StringProperty senderName = new SimpleStringProperty(this, "senderName");
    private final StringProperty timeout = new SimpleStringProperty(this, "timeout");
    private final StringProperty endpoint = new SimpleStringProperty(this, "endpoint");
    private final StringProperty client = new SimpleStringProperty(this, "client");

    /** Those of a station without a mail server. */
    MailFields() {
        show(SmtpForm.empty());
        security.addListener((property, old, now) -> followPort(old, now));
    }

    void show(SmtpForm form) {
        // The port's own value comes last: the security's listener may have put the usual one there.
        security.set(form.security());
        signIn.set(form.signIn());
        host.set(form.host());
        port.set(form.port());
        username.set(form.username());
        sender.set(form.sender());
        senderName.set(form.senderName());
        timeout.set(form.timeoutSeconds());
        endpoint.set(form.tokenEndpoint());
        client.set(form.clientId());
    }

    /** The port follows the security until somebody types another than the usual one. */
    private void followPort(SmtpSecurity old, SmtpSecurity now) {
        String typed = port.get().strip();
        if (typed.isEmpty() || typed.equals(Integer.toString(old.usualPort()))) {
            port.set(Integer.toString(now.usualPort()));
        }
    }

    SmtpForm form(Optional<String> caCertificates) {
        return new SmtpForm(
                host.get(),
                port.get(),
                security.get(),
                signIn.get(),
                username.get(),
                sender.get(),
                senderName.get(),
                timeout.get(),
                caCertificates,
                endpoint.get(),
                client.get());
    }

    void onChange(Runnable changed) {
        Stream.of(security, signIn).forEach(property -> property.addListener(now -> changed.run()));
        Stream.of(host, port, username, sender, senderName, timeout, endpoint, client)
                .forEach(property -> property.addListener((each, old, now) -> changed.run()));
    }

    /** How the way to the server is protected. */
    public ObjectProperty<SmtpSecurity> securityProperty() {
        return security;
    }

    /** How the station signs in there. */
    public ObjectProperty<SmtpSignIn> signInProperty() {
        return signIn;
    }

    /** The text of a field that somebody types; secrets and the file have none. */
    public StringProperty text(MailField field) {
        return switch (field) {
            case HOST -> host;
            case PORT -> port;
            case USERNAME -> username;
            case SENDER -> sender;
            case SENDER_NAME -> senderName;
            case TIMEOUT -> timeout;
            case ENDPOINT -> endpoint;
            case CLIENT -> client;
            case PASSWORD, TOKEN, CA -> throw new IllegalArgumentException(field.name());
        };
    }
}
