/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.task.Explained;

/** The vault could not be opened, read or saved. Carries a reason that has a sentence, never a secret. */
public final class VaultException extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A reason with an English text for the log. */
    public VaultException(Reason reason, String text) {
        super(reason + ": " + text);
        this.reason = reason;
    }

    /** A reason with an English text for the log and what caused it. */
    public VaultException(Reason reason, String text, Throwable cause) {
        super(reason + ": " + text, cause);
        this.reason = reason;
    }

    /** Nothing was saved. */
    public static VaultException saving(DiskFailure failure) {
        return new VaultException(
                switch (failure.kind()) {
                    case FULL -> Reason.DISK_FULL;
                    case READ_ONLY -> Reason.READ_ONLY;
                    case MISSING, FAILED -> Reason.NOT_WRITABLE;
                },
                "saving failed",
                failure);
    }

    /** Nothing could be read. */
    public static VaultException reading(DiskFailure failure) {
        return new VaultException(
                failure.kind() == DiskFailure.Kind.MISSING ? Reason.MISSING : Reason.NOT_READABLE,
                "reading failed",
                failure);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return reason.messageKey();
    }

    /** What can go wrong. */
    public enum Reason implements Explained {
        /** The password or recovery key does not open this vault; the file's header is sound. */
        WRONG_KEY,
        /** The file is cut off or changed. */
        DAMAGED,
        /** A newer Gatehouse wrote the file: its format or its schema. */
        NEWER,
        /** Not a Gatehouse vault. */
        FOREIGN,
        /** There is no vault file. */
        MISSING,
        /** A vault file is there already and is not overwritten. */
        EXISTS,
        /** The file cannot be read: rights, a failing disk. */
        NOT_READABLE,
        /** The file asks for more memory or time than this program spends on a file. */
        TOO_COSTLY,
        /** The vault is not open. */
        LOCKED,
        /** No room. Nothing was saved. */
        DISK_FULL,
        /** Folder or file may not be written. Nothing was saved. */
        READ_ONLY,
        /** Saving failed for another cause. Nothing was saved. */
        NOT_WRITABLE,
        /**
         * The new file is there, but the disk did not say that it is safe: a power cut may bring the old one back. The
         * vault holds the new state, or was locked where the disk could not be read either.
         */
        UNCONFIRMED;

        @Override
        public String messageKey() {
            return "vault.error." + this;
        }
    }
}
