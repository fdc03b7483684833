/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.care;

/**
 * What the full check found.
 *
 * @param fileWhole whether the file on the disk is what was saved last
 * @param faults of the database itself
 * @param brokenLinks rows that belong to something that is not there
 * @param logSound whether every record of the log is as it was written
 * @param lastGood number of the last good record of the log
 * @param contents how much is there
 * @param copies how many daily copies there are
 * @param brokenCopies how many of them cannot be understood any more
 */
public record CheckReport(
        boolean fileWhole,
        int faults,
        int brokenLinks,
        boolean logSound,
        long lastGood,
        Contents contents,
        int copies,
        int brokenCopies) {
    /** Whether all of it is as it should be. */
    public boolean isSound() {
        return fileWhole && faults == 0 && brokenLinks == 0 && logSound && brokenCopies == 0;
    }
}
