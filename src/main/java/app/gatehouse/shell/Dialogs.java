/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Short questions and notices. Screen's thread only; no call blocks. Every {@code String} is shown as it is. */
public interface Dialogs {
    /** Asks before something is done; {@code yes} runs when the person agrees, nothing otherwise. */
    void confirm(Question question, Runnable yes);

    /** Shows a sentence at the lower edge for four seconds. */
    void toast(String sentence);

    /** Lets the person choose where to save; {@code chosen} runs with the file unless they cancel. */
    void chooseSaveFile(String title, String suggestedName, FileKind kind, Consumer<Path> chosen);

    /** Lets the person choose a file that is there; {@code chosen} runs with it unless they cancel. */
    void chooseOpenFile(String title, FileKind kind, Consumer<Path> chosen);

    /** Lets the person choose a folder that is there; {@code chosen} runs with it unless they cancel. */
    void chooseFolder(String title, Consumer<Path> chosen);

    /**
     * A question with two buttons.
     *
     * @param keep the harmless button; it names what stays ("Keep it open")
     * @param act the other one
     */
    record Question(String title, String text, String keep, String act, boolean destructive) {}

    /** What kind of file it is. */
    enum FileKind {
        /** A page to print later. */
        PDF,
        /** Plain text. */
        TEXT,
        /** Certificates, in PEM or DER. */
        CERTIFICATE,
        /** Accounts, sealed in our own way. */
        SEALED_ACCOUNTS,
        /** A picture of any kind that can be read. */
        PICTURE,
        /** Vault and log in one file. */
        BACKUP,
        /** JSON of another program. */
        JSON,
        /** A table for spreadsheets, with commas. */
        TABLE,
        /** Lines of JSON that prove themselves. */
        SIGNED_LINES,
        /** Whatever there is: what it is, its content says. */
        ANY
    }
}
