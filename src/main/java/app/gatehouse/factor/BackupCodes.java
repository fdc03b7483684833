/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.factor;

import app.gatehouse.people.Proof;
import app.gatehouse.vault.VaultException;
import java.util.List;

/**
 * The ten numbered codes on a person's sheet: shown, saved, replaced. Spending one belongs to the sign-in.
 *
 * <p>They are kept readable inside the sealed vault, because people look at them again. Blocks; thread-safe.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class BackupCodes {
    /** How many a set has. */
    public static final int COUNT = 10;
    /** How many digits each has. */
    public static final int DIGITS = 8;

    /**
     * All codes of the set, used ones too, in the order of their numbers; empty if the person has none. Needs
     * {@link Proof.How#PASSWORD_AND_APP}.
     *
     * @return codes to be closed by the caller
     * @throws NotProven if the proof does not stand for this
     */
    public List<BackupCode> view(long personId, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /**
     * The codes of a set that the signed-in person has not said to have saved yet; empty otherwise. Needs no proof: they
     * were just made, and are shown at each sign-in until they are saved.
     *
     * @return codes to be closed by the caller
     */
    public List<BackupCode> unsaved(long personId) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a new set; the old codes die in the same save. Needs {@link Proof.How#PASSWORD_AND_APP} or
     * {@link Proof.How#BACKUP_CODE_SIGN_IN}, and a second factor to stand in for.
     *
     * @return the new codes, to be closed by the caller
     * @throws NotProven if the proof does not stand for this
     */
    public List<BackupCode> regenerate(long personId, Proof proof) throws VaultException, NotProven {
        throw new UnsupportedOperationException();
    }

    /** The person says that they saved the present set. */
    public void markSaved(long personId) throws VaultException {
        throw new UnsupportedOperationException();
    }

    /**
     * The text of the small QR code beside a printed code: {@code GH1:} station id, set number, code number, code, with
     * colons between. Wipe it when it is drawn.
     */
    public char[] qrPayload(BackupCode code) {
        throw new UnsupportedOperationException();
    }
}
