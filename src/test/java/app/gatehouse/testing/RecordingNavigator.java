/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.shell.DialogRoute;
import app.gatehouse.shell.Navigator;
import app.gatehouse.shell.Route;
import java.util.ArrayList;
import java.util.List;

/** Writes down where it was sent. */
public final class RecordingNavigator implements Navigator {
    /** Every step, oldest first: {@code Route}s, {@code DialogRoute}s, and "close". */
    public final List<Object> steps = new ArrayList<>();

    @Override
    public void go(Route route) {
        steps.add(route);
    }

    @Override
    public void open(DialogRoute dialog) {
        steps.add(dialog);
    }

    @Override
    public void closeDialog() {
        steps.add("close");
    }

    /** The newest step, or null. */
    public Object last() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1);
    }
}
