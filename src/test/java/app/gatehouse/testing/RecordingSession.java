/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.OpenSession;
import java.util.ArrayList;
import java.util.List;

/** A session that ends when the test says so. */
public final class RecordingSession implements OpenSession {
    /** "touch", "signOut", "timeOut", oldest first. */
    public final List<String> calls = new ArrayList<>();

    /** What {@link #secondsLeft()} says. */
    public long left = 120;

    /** What {@link #canStay()} says. */
    public boolean canStay = true;

    @Override
    public long secondsLeft() {
        return left;
    }

    @Override
    public boolean canStay() {
        return canStay;
    }

    @Override
    public void touch() {
        calls.add("touch");
        if (canStay) {
            left = 120;
        }
    }

    @Override
    public void signOut() {
        calls.add("signOut");
    }

    @Override
    public void timeOut() {
        calls.add("timeOut");
    }
}
