/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.vault;

import app.gatehouse.vault.VaultException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is copied out of a vault, and copies of another time that take the place of what is in it. Blocks; thread-safe. Does
 * not ask who may do so, and does not know what the tables mean.
 */
public final class VaultCopies {
    private final Vault vault;
    private final OpenVault.Surroundings around;

    VaultCopies(Vault vault, OpenVault.Surroundings around) {
        this.vault = vault;
        this.around = around;
    }

    /** The file as the last save left it, sealed. Needs an open vault. */
    public byte[] file() throws VaultException {
        return vault.looked(open -> open.file().clone());
    }

    /** Whether the file on the disk is what the last save left there. Needs an open vault. */
    public boolean fileIsWhole() throws VaultException {
        return vault.looked(open -> Arrays.equals(open.file(), around.file().read()));
    }

    /** The daily copies, newest first; also while the vault is not open. */
    public List<DailyCopy> daily() throws VaultException {
        try {
            return around.copies().all();
        } catch (DiskFailure e) {
            throw VaultException.reading(e);
        }
    }

    /** Opens a copy with the key that the vault is sealed under now; empty if that does not fit. Needs an open vault. */
    public Optional<OpenCopy> open(SealedCopy copy) throws VaultException {
        return vault.looked(open -> copy.open(open.keys().dataKey()));
    }

    /**
     * A copy's content takes the place of the present one in one durable save, or nothing changes. The keys that open the
     * vault stay as they are, but for opening passwords of people whom the copy does not know. Needs an open vault; the
     * copy stays the caller's.
     *
     * @param work makes the copy's content fit for now, in the same save
     */
    public <T> T replace(OpenCopy copy, Replacing<T> work) throws VaultException {
        return vault.locked(open -> open.replace(copy, work));
    }

    /** Whether no key opens what is here: there is no vault file, or one that cannot be understood. */
    public boolean isBeyondOpening() {
        return vault.state() != Vault.State.OPEN
                && new LostFile(around.file()).isBeyondOpening(vault.wasFoundDamaged());
    }

    /**
     * Goes on from a copy where {@linkplain #isBeyondOpening() no key opens what is here}, under the copy's keys: one durable
     * save, and {@link Vault.State#OPEN} afterwards, or nothing changes. A file that is here is kept beside it under another
     * name. The copy stays the caller's.
     *
     * @param after the save gets a number above this and the copy's
     * @param work makes the copy's content fit for now, in the same save
     */
    public <T> T goOnFrom(OpenCopy copy, long after, Work<T> work) throws VaultException {
        LostFile lost = new LostFile(around.file());
        return vault.openNew(
                () -> {
                    if (!lost.isBeyondOpening(vault.wasFoundDamaged())) {
                        throw new VaultException(Reason.EXISTS, Vault.FILE_NAME);
                    }
                    lost.keepBeside();
                    return OpenVault.of(around, copy, Math.max(after, lost.generation()));
                },
                copy.key(),
                work);
    }
}
