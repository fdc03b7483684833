/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import app.gatehouse.signin.VaultDoor;
import app.gatehouse.signin.ui.SetupFlow;
import app.gatehouse.task.Background;
import app.gatehouse.task.Ticker;
import app.gatehouse.task.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.scene.Parent;

/**
 * Locks the vault, and empties what was typed, where somebody walked away from a screen before the entry that would let the
 * next one in as an administrator: a half-typed master password or recovery key, the reset, the first administrator. Nobody
 * is signed in there, so no session ends by itself. Also locks the vault from the resting screens, where policy wants that.
 * Screen's thread only.
 *
 * <p>Not for the screen of a new recovery key: whoever fetches its print would come back to another key.
 */
final class Unattended {
    /** After so long without a key, a touch or a moved pointer. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final VaultDoor door;
    private final SetupFlow setup;
    private final Ticker ticker;
    private final TimeSource time;
    private final Supplier<Background> backgrounds;
    private long touchedNanos;
    private boolean touched;
    private long restingNanos;
    private Instant restingWall = Instant.EPOCH;

    Unattended(VaultDoor door, SetupFlow setup, Ticker ticker, TimeSource time, Supplier<Background> backgrounds) {
        this.door = door;
        this.setup = setup;
        this.ticker = ticker;
        this.time = time;
        this.backgrounds = backgrounds;
    }

    /** A key, a touch or a moved pointer anywhere in the window. */
    void activity() {
        touched = true;
        touchedNanos = time.monotonicNanos();
        restingNanos = touchedNanos;
        restingWall = time.now();
    }

    /** The screen, watched until it is left. */
    WindowNavigator.Shown watched(Parent root, Runnable close) {
        Background background = backgrounds.get();
        Ticker.Subscription beat = ticker.everySecond(() -> look(background));
        return new WindowNavigator.Shown(root, () -> {
            beat.close();
            background.close();
            close.run();
        });
    }

    /**
     * A screen on which the station rests, watched until it is left: the vault is locked when nobody was there for the
     * given time. Time is what the monotonic clock says, or the wall clock where that went further: a machine that slept
     * over night wakes up locked.
     *
     * @param patience asked each second; zero: for ever
     */
    WindowNavigator.Shown resting(Parent root, Runnable close, Supplier<Duration> patience) {
        restingNanos = time.monotonicNanos();
        restingWall = time.now();
        Background background = backgrounds.get();
        Ticker.Subscription beat = ticker.everySecond(() -> {
            Duration longest = patience.get();
            if (!longest.isZero() && alone().compareTo(longest) >= 0) {
                // A slow disk is not asked again each second.
                restingNanos = time.monotonicNanos();
                restingWall = time.now();
                lock(background);
            }
        });
        return new WindowNavigator.Shown(root, () -> {
            beat.close();
            background.close();
            close.run();
        });
    }

    private Duration alone() {
        Duration awake = Duration.ofNanos(time.monotonicNanos() - restingNanos);
        Duration byTheWall = Duration.between(restingWall, time.now());
        return awake.compareTo(byTheWall) >= 0 ? awake : byTheWall;
    }

    private void look(Background background) {
        if (!touched || time.monotonicNanos() - touchedNanos < PATIENCE.toNanos()) {
            return;
        }
        touched = false;
        lock(background);
    }

    private void lock(Background background) {
        background.run(
                () -> {
                    door.lock();
                    return null;
                },
                nothing -> setup.useMasterPassword(),
                failure -> {
                    throw new IllegalStateException(failure);
                });
    }
}
