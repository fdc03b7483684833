/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Utf8;
import app.gatehouse.vault.VaultException.Reason;
import java.util.Optional;
import java.util.UUID;

/** A vault file of another time, out of a backup or a daily copy, still sealed. Immutable; knows nothing of disks. */
public final class SealedCopy {
    private final VaultImage image;

    private SealedCopy(VaultImage image) {
        this.image = image;
    }

    /**
     * Takes a file's bytes apart. Proves nothing about the body yet.
     *
     * @throws VaultException FOREIGN, NEWER, DAMAGED or TOO_COSTLY
     */
    public static SealedCopy read(byte[] file) throws VaultException {
        return new SealedCopy(VaultImage.read(file));
    }

    /** The number of the vault it was. */
    public UUID id() {
        return image.header().id();
    }

    /** How many saves that vault had seen. */
    public long generation() {
        return image.header().generation();
    }

    /**
     * Opens it with the master password of its time, which stays the caller's. Slow.
     *
     * @throws VaultException WRONG_KEY, DAMAGED or NEWER
     */
    public OpenCopy open(char[] masterPassword) throws VaultException {
        if (!Utf8.canEncode(masterPassword)) {
            throw new VaultException(Reason.WRONG_KEY, "not text");
        }
        try (Secret typed = Utf8.encode(masterPassword)) {
            return open(true, typed);
        }
    }

    /** As {@link #open(char[])}, with the recovery key of its time. */
    public OpenCopy open(RecoveryKey key) throws VaultException {
        try (Secret typed = NewKeys.typed(key)) {
            return open(false, typed);
        }
    }

    /** Somebody's opening password is not enough: it is for an ordinary day. */
    private OpenCopy open(boolean password, Secret typed) throws VaultException {
        try (VaultImage.Unwrapped unwrapped = image.unwrap(password, typed)) {
            if (unwrapped.kind() == SlotKind.LEADER) {
                throw new VaultException(Reason.WRONG_KEY, "an opening password");
            }
            return OpenCopy.of(image, unwrapped.dataKey(), unwrapped.kind());
        } catch (OutOfMemoryError e) {
            throw new VaultException(Reason.TOO_COSTLY, "more memory than there is", e);
        }
    }

    /** Opens it with a data key; empty if it is sealed under another one (or damaged, which cannot be told apart). */
    Optional<OpenCopy> open(Secret dataKey) throws VaultException {
        try {
            return Optional.of(OpenCopy.of(image, dataKey, SlotKind.MASTER));
        } catch (VaultException e) {
            if (e.reason() == Reason.DAMAGED) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
