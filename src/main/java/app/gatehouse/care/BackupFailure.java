/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

import app.gatehouse.task.Explained;
import app.gatehouse.vault.DiskFailure;
import app.gatehouse.vault.VaultException;

/** A backup could not be written or read. Carries a reason that has a sentence, never a secret. */
public final class BackupFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** A reason alone. */
    public BackupFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** A reason with what caused it. */
    BackupFailure(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    static BackupFailure reading(DiskFailure failure) {
        return new BackupFailure(
                failure.kind() == DiskFailure.Kind.MISSING ? Reason.GONE : Reason.NOT_READABLE, failure);
    }

    static BackupFailure writing(DiskFailure failure) {
        return new BackupFailure(
                switch (failure.kind()) {
                    case FULL -> Reason.FULL;
                    case READ_ONLY -> Reason.READ_ONLY;
                    case MISSING -> Reason.NO_FOLDER;
                    case FAILED -> Reason.NOT_WRITABLE;
                },
                failure);
    }

    /** What is wrong with the vault file in a backup. */
    static BackupFailure of(VaultException failure) {
        return new BackupFailure(
                switch (failure.reason()) {
                    case NEWER -> Reason.NEWER;
                    case FOREIGN -> Reason.FOREIGN;
                    case TOO_COSTLY -> Reason.TOO_COSTLY;
                    default -> Reason.DAMAGED;
                },
                failure);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "care.backup.error." + reason;
    }

    /** What can go wrong. */
    public enum Reason {
        /** Not a backup of Gatehouse. */
        FOREIGN,
        /** Cut off or changed. */
        DAMAGED,
        /** A newer Gatehouse wrote it. */
        NEWER,
        /** It asks for more memory or time than this program spends on a file. */
        TOO_COSTLY,
        /** It is a whole backup, but of another station. */
        OTHER_STATION,
        /** There is no such file any more. */
        GONE,
        /** The file cannot be read. */
        NOT_READABLE,
        /** The folder is not there: the stick or the share is gone. */
        NO_FOLDER,
        /** No room. */
        FULL,
        /** The folder may not be written. */
        READ_ONLY,
        /** Writing failed for another cause, or what was written does not read back. */
        NOT_WRITABLE
    }
}
