/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.Messages;
import java.util.Locale;

/** What screens are built from besides the station: each part writes down what it was asked, and does what a test says. */
public abstract class RecordingParts {
    /** Where the screens went. */
    public final RecordingNavigator navigator = new RecordingNavigator();

    /** What they asked and said. */
    public final RecordingDialogs dialogs = new RecordingDialogs();

    /** The session, as the screens see it. */
    public final RecordingSession session = new RecordingSession();

    /** What they copied. */
    public final RecordingClipboard clipboard = new RecordingClipboard();

    /** What they printed and saved. */
    public final RecordingPaper paper = new RecordingPaper();

    /** The beat of everything that counts down. */
    public final ManualTicker ticker = new ManualTicker();

    /** The words, in English. */
    public final Messages messages = new Messages(Locale.ENGLISH);
}
