/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.paper.SheetFiles;
import app.gatehouse.paper.Sheets;
import app.gatehouse.scan.QrWriter;
import app.gatehouse.scan.ui.CameraMemory;
import app.gatehouse.scan.ui.LiveCamera;
import app.gatehouse.scan.ui.LiveScanViewModel;
import app.gatehouse.shell.Dialogs;
import app.gatehouse.shell.Messages;
import app.gatehouse.shell.Navigator;
import app.gatehouse.task.Background;
import app.gatehouse.task.Countdown;
import app.gatehouse.ui.FxBackground;
import app.gatehouse.ui.ViewLoader;

/**
 * What every screen is built from, whatever it is about.
 *
 * @param sheetFiles where sheets go that are not printed
 */
record ScreenParts(
        World world,
        Messages messages,
        ViewLoader loader,
        Navigator navigator,
        Dialogs dialogs,
        QrWriter qrWriter,
        Sheets sheets,
        SheetFiles sheetFiles) {
    /** A background of the screen's own. */
    Background background() {
        return new FxBackground(world.workers());
    }

    /** A live picture of the screen's own. */
    LiveScanViewModel liveScan(CameraMemory memory) {
        return new LiveScanViewModel(
                new LiveCamera(world.sight().cameras(), memory),
                world.sight().codes(),
                new FxBackground(world.sight().watchers()),
                new FxBackground(world.sight().watchers()),
                world.time(),
                messages);
    }

    /** A countdown of the screen's own. */
    Countdown countdown() {
        return new Countdown(world.ticker(), world.time());
    }
}
