/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster.ui;

import app.gatehouse.authenticator.ui.ExportViewModel;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.paper.SheetFiles;
import app.gatehouse.people.ui.ProofViewModel;
import app.gatehouse.roster.Leavers;
import app.gatehouse.roster.PersonRow;
import app.gatehouse.roster.Refusal;
import app.gatehouse.roster.RosterAnswer;
import app.gatehouse.shell.Dialogs.FileKind;
import app.gatehouse.shell.Messages;
import app.gatehouse.signin.Session;
import app.gatehouse.task.Background;
import app.gatehouse.ui.WorkingViewModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Asks for the proof and for what becomes of the accounts, and then takes somebody who leaves away. */
public final class DeletePersonViewModel extends WorkingViewModel {
    private final Leavers leavers;
    private final SheetFiles files;
    private final RosterFlow flow;
    private final ProofViewModel proof;
    private final PersonRow person;
    private final ReadOnlyIntegerWrapper accounts = new ReadOnlyIntegerWrapper(this, "accounts");
    private final BooleanProperty handOver = new SimpleBooleanProperty(this, "handOver", true);
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper(this, "fileName", "");
    private Path file;

    /** About the person whom the flow has; counts their accounts at once. Closes the proof with itself. */
    public DeletePersonViewModel(
            Session session,
            Leavers leavers,
            SheetFiles files,
            RosterFlow flow,
            ProofViewModel proof,
            Background background,
            Messages messages) {
        super(background, messages);
        this.leavers = leavers;
        this.files = files;
        this.flow = flow;
        this.proof = proof;
        this.person = flow.person().orElseThrow();
        work(() -> leavers.accounts(session, person.id()), this::show);
    }

    private void show(Optional<Integer> count) {
        if (count.isEmpty()) {
            flow.refuse();
        } else {
            accounts.set(count.get());
        }
    }

    /** The part that asks for password and code. */
    public ProofViewModel getProof() {
        return proof;
    }

    /** The question. */
    public String getTitle() {
        return words("roster.delete.title", person.name());
    }

    /** What goes with them, in words. */
    public String getText() {
        return words("roster.delete.text", person.name());
    }

    /** How many accounts of other systems they keep here; zero until it is known. */
    public ReadOnlyIntegerProperty accountsProperty() {
        return accounts.getReadOnlyProperty();
    }

    /** The choice that hands the accounts over. */
    String handOverWords() {
        return words("roster.delete.hand-over", accounts.get());
    }

    /** The choice that lets them go. */
    String goneWords() {
        return words("roster.delete.gone", accounts.get());
    }

    /** Whether the accounts are handed to the leaver in a sealed file; otherwise they are gone. */
    public BooleanProperty handOverProperty() {
        return handOver;
    }

    /** Whether a file and its password are asked for. */
    boolean isFileNeeded() {
        return accounts.get() > 0 && handOver.get();
    }

    /** The chosen file's name; empty until one is chosen. */
    public ReadOnlyStringProperty fileNameProperty() {
        return fileName.getReadOnlyProperty();
    }

    /** Lets the administrator choose where the sealed file goes. */
    public void chooseFile() {
        flow.chooseFile(
                words("roster.delete.file"),
                person.username() + ".gatehouse-accounts",
                FileKind.SEALED_ACCOUNTS,
                chosen -> {
                    file = chosen;
                    fileName.set(chosen.getFileName().toString());
                    say("");
                });
    }

    /**
     * Proves and deletes.
     *
     * @param password the administrator's, taken over as the others: all are wiped in every case
     * @param code of the administrator's factor
     * @param sealing the leaver's own for the file
     * @param again its repetition
     */
    public void act(char[] password, char[] code, char[] sealing, char[] again) {
        boolean same = Arrays.equals(sealing, again);
        Arrays.fill(again, '\0');
        boolean handing = isFileNeeded();
        if (handing && !isGood(sealing, same)) {
            wipe(password, code, sealing);
            return;
        }
        say("");
        Path target = file;
        proof.prove(
                password,
                code,
                given -> {
                    try {
                        return handing
                                ? leavers.handOverAndDelete(
                                        given, person.id(), sealing, content -> files.saveBytes(content, target))
                                : leavers.delete(given, person.id());
                    } finally {
                        wipe(sealing);
                    }
                },
                this::show,
                () -> wipe(sealing));
    }

    private boolean isGood(char[] sealing, boolean same) {
        if (file == null) {
            say(words("roster.delete.no-file"));
        } else if (!same) {
            say(words("roster.delete.unequal"));
        } else if (Character.codePointCount(sealing, 0, sealing.length) < ExportViewModel.SHORTEST_PASSWORD
                || !Utf8.canEncode(sealing)) {
            say(words("roster.delete.short", ExportViewModel.SHORTEST_PASSWORD));
        } else {
            return true;
        }
        return false;
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            Arrays.fill(secret, '\0');
        }
    }

    private void show(RosterAnswer answer) {
        if (!(answer instanceof RosterAnswer.Refused refused)) {
            flow.done(words("roster.delete.done", person.name()));
        } else if (refused.why() == Refusal.NOT_ALLOWED) {
            flow.refuse();
        } else {
            proof.refuse(words("roster.refused." + refused.why().name()));
        }
    }

    /** Closes the dialog; nobody was deleted. While somebody is being deleted it stays. */
    public void keep() {
        if (!proof.isReady() || !proof.isBusy()) {
            flow.closeDialog();
        }
    }

    @Override
    public void close() {
        super.close();
        proof.close();
    }
}
