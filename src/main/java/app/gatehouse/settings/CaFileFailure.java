/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

import app.gatehouse.task.Explained;

/** A file of certificates could not be used. */
public final class CaFileFailure extends Exception implements Explained {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** For that reason. */
    public CaFileFailure(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String messageKey() {
        return "settings.ca." + reason.name();
    }

    /** Why a file cannot be used. */
    public enum Reason {
        /** It is not there any more, or may not be read. */
        UNREADABLE,
        /** It is longer than a file of certificates may be. */
        TOO_LARGE,
        /** No certificate is in it. */
        NO_CERTIFICATE,
        /** One of its certificates cannot be read. */
        BROKEN
    }
}
