/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings.ui;

import app.gatehouse.mail.CaFile;
import app.gatehouse.settings.CaFileReader;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.task.Background;
import app.gatehouse.task.TimeSource;
import app.gatehouse.ui.WorkingViewModel;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The file with the authorities that the plant's mail server is trusted by. A wrong file leaves the one before. */
public final class CaFileViewModel extends WorkingViewModel {
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private final Dialogs dialogs;
    private final TimeSource time;
    private final DateTimeFormatter dates;
    private final CaFileReader reader = new CaFileReader();
    private final ReadOnlyObjectWrapper<Optional<String>> pem =
            new ReadOnlyObjectWrapper<>(this, "pem", Optional.empty());
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");

    /** Without a file. */
    public CaFileViewModel(Dialogs dialogs, Background background, TimeSource time, Messages messages) {
        super(background, messages);
        this.dialogs = dialogs;
        this.time = time;
        this.dates = DateTimeFormatter.ofPattern(messages.get("settings.ca.date-pattern"), messages.locale())
                .withZone(time.zone());
        text.set(words("settings.ca.none"));
    }

    /** The certificates to trust; empty: those of the Java that runs. */
    public ReadOnlyObjectProperty<Optional<String>> pemProperty() {
        return pem.getReadOnlyProperty();
    }

    /** Whose certificates these are and until when, or that there are none. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The value of {@link #textProperty()}. */
    public String getText() {
        return text.get();
    }

    /** Shows what is kept. */
    void show(Optional<String> kept) {
        pem.set(kept);
        kept.ifPresent(certificates -> work(() -> reader.ofPem(certificates), found -> text.set(describe(found))));
    }

    /** Lets the person choose a file and reads it in the background. */
    public void choose() {
        dialogs.chooseOpenFile(
                words("settings.ca.choose"),
                Dialogs.FileKind.CERTIFICATE,
                file -> work(() -> reader.read(file), this::take));
    }

    /** Trusts the usual authorities again. */
    public void remove() {
        if (isFree()) {
            say("");
            pem.set(Optional.empty());
            text.set(words("settings.ca.none"));
        }
    }

    private void take(CaFile file) {
        say("");
        text.set(describe(file));
        pem.set(Optional.of(file.pem()));
    }

    private String describe(CaFile file) {
        CaFile.Authority first = file.authorities().stream()
                .min(Comparator.comparing(CaFile.Authority::until))
                .orElseThrow();
        return words(
                first.until().isAfter(time.now()) ? "settings.ca.valid" : "settings.ca.expired",
                name(first.subject()),
                dates.format(first.until()),
                file.authorities().size());
    }

    /** The common name where there is one. It comes from a file: what would end or turn a line is left out. */
    private static String name(String subject) {
        String name = subject;
        try {
            name = new LdapName(subject)
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException e) {
            // Shown as it stands there.
        }
        return UNSHOWN.matcher(name).replaceAll(" ").strip();
    }
}
