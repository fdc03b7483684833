/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.settings;

/** What came of saving the settings. */
public enum Saving {
    /** Everything is kept. */
    SAVED,
    /** Nothing is kept: the secret of the mail server must be typed again. */
    SECRET_NEEDED,
    /** Nothing is kept: the proof does not stand for it (any more). */
    NOT_PROVEN,
    /** Nothing is kept: somebody else has saved something else meanwhile. */
    OVERTAKEN
}
