/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit;

import app.gatehouse.vault.VaultException;

/**
 * How long events stay in the log's file before their month is closed into an archive. Archives stay until an administrator
 * deletes one. Blocking; thread-safe.
 */
public final class LogRetention {
    /** What holds until somebody says otherwise: a year, so that one file answers a yearly audit. */
    public static final int STANDARD_MONTHS = 12;

    /** The shortest and the longest that can be set. */
    public static final int LEAST_MONTHS = 1;

    /** The longest that can be set. */
    public static final int MOST_MONTHS = 120;

    /** Whole months before the present one that stay. */
    public int months() throws VaultException {
        return STANDARD_MONTHS;
    }

    /** Sets it; in the log as {@code LOG_RETENTION_CHANGED} with old and new. False if {@code who} may not. */
    public boolean change(LogAuthority who, int months) throws VaultException {
        return false;
    }

    /** Closes the months that are over. Cheap where there is nothing to do. Answers how many were closed. */
    public int archiveOld() throws VaultException {
        return 0;
    }

    /**
     * Deletes an archive for good; in the log as {@code LOG_ARCHIVE_DELETED}.
     *
     * @param who of a proven administrator
     * @return false if they may not, or it is none
     */
    public boolean delete(LogAuthority who, LogPart archive) throws VaultException {
        return false;
    }
}
