/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.task.Explained;

/** A list of token keys could not be read. */
public final class TokenFileFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For that reason. */
    public TokenFileFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "settings.tokens.file." + reason.name();
    }

    /** Why a list cannot be read. */
    public enum Reason {
        /** It is not there any more, or may not be read. */
        UNREADABLE,
        /** It has more bytes or more lines than a list may have. */
        TOO_LARGE,
        /** It is something else. */
        NOT_A_LIST
    }
}
