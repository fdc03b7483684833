/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.roster;

import app.gatehouse.task.Explained;

/** A list of people could not be read. */
public final class PeopleFileFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For that reason. */
    public PeopleFileFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "roster.file." + reason.name();
    }

    /** Why a list cannot be read. */
    public enum Reason {
        /** It is not there any more, or may not be read. */
        UNREADABLE,
        /** It has more bytes or more lines than a list may have. */
        TOO_LARGE,
        /** It is no table. */
        NOT_A_LIST,
        /** Its first line does not name a column for names and one for usernames. */
        NO_NAMES
    }
}
