/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.task.Explained;

/** Why a whole file cannot be read, in a sentence that says where it is broken or what to do instead. */
public enum Fault implements Explained {
    /** It ends in the middle. */
    CUT,
    /** The text between braces does not keep its own rules. */
    MALFORMED,
    /** Something that a file of this kind must have is missing. */
    MISSING_PART,
    /** The sealed part was opened, but what is in it is not what it should be. */
    INSIDE,
    /** Its numbers contradict each other. */
    CONTRADICTION,
    /** A newer kind than we know. */
    NEWER,
    /** An older kind than we read; newer versions of its program save a newer one. */
    OLDER,
    /** Sealed under a key of that program's account, or a key file, which we do not have. */
    OTHER_KEY;

    @Override
    public String messageKey() {
        return "authenticator.import.fault." + name();
    }
}
