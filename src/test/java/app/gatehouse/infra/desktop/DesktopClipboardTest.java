/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gatehouse.testing.ManualTicker;
import app.gatehouse.testing.MovableTime;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class DesktopClipboardTest {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final ManualTicker ticker = new ManualTicker();
    private final MovableTime time = new MovableTime();
    private final DesktopClipboard clipboard = new DesktopClipboard(ticker, time);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isEmptiedAfterItsTime() {
        copy("482913");
        pass(Duration.ofMillis(29_999));
        assertEquals("482913", present());
        pass(Duration.ofMillis(1));
        assertEquals(null, present());
        assertEquals(0, ticker.listeners());
    }

    @Test
    void settingTheWallClockChangesNothing() {
        copy("482913");
        time.setWallClock(MovableTime.MOCK_UP.plus(Duration.ofDays(1)));
        pass(Duration.ofSeconds(1));
        assertEquals("482913", present());
        time.setWallClock(MovableTime.MOCK_UP.minus(Duration.ofDays(1)));
        pass(HALF_A_MINUTE);
        assertEquals(null, present());
    }

    @Test
    void anotherTextStays() {
        copy("482913");
        onFxThread(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("somebody’s own");
            return Clipboard.getSystemClipboard().setContent(content);
        });
        pass(HALF_A_MINUTE);
        assertEquals("somebody’s own", present());
        wipe();
        assertEquals("somebody’s own", present());
    }

    @Test
    void aSecondCopyHasItsOwnTime() {
        copy("482913");
        pass(Duration.ofSeconds(20));
        copy("771204");
        pass(Duration.ofSeconds(20));
        assertEquals("771204", present());
        assertEquals(1, ticker.listeners());
        pass(Duration.ofSeconds(10));
        assertEquals(null, present());
    }

    @Test
    void isEmptiedAtOnceOnDemand() {
        copy("482913");
        wipe();
        assertEquals(null, present());
        assertEquals(0, ticker.listeners());
        wipe();
    }

    @Test
    void keepsItsOwnCopy() {
        char[] code = "482913".toCharArray();
        onFxThread(() -> {
            clipboard.copySecret(code, HALF_A_MINUTE);
            return true;
        });
        code[0] = 'x';
        wipe();
        assertEquals(null, present());
    }

    @Test
    void marksItAsSecret() {
        copy("482913");
        for (Map.Entry<String, ByteBuffer> mark :
                SecretMark.formats(System.getProperty("os.name")).entrySet()) {
            Object value = onFxThread(
                    () -> Clipboard.getSystemClipboard().getContent(DataFormat.lookupMimeType(mark.getKey())));
            assertEquals(mark.getValue().rewind(), ((ByteBuffer) value).rewind());
        }
        wipe();
    }

    @Test
    void everyPlatformHasItsMarks() {
        assertEquals(
                Set.of(
                        "ExcludeClipboardContentFromMonitorProcessing",
                        "CanIncludeInClipboardHistory",
                        "CanUploadToCloudClipboard"),
                SecretMark.formats("Windows 11").keySet());
        SecretMark.formats("Windows 11").values().forEach(value -> assertEquals(ByteBuffer.allocate(4), value));
        assertEquals(
                Set.of("org.nspasteboard.ConcealedType"),
                SecretMark.formats("Mac OS X").keySet());
        assertEquals(
                Map.of("x-kde-passwordManagerHint", ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII))),
                SecretMark.formats("Linux"));
    }

    private void copy(String text) {
        onFxThread(() -> {
            clipboard.copySecret(text.toCharArray(), HALF_A_MINUTE);
            return true;
        });
    }

    private void wipe() {
        onFxThread(() -> {
            clipboard.wipe();
            return true;
        });
    }

    private void pass(Duration duration) {
        time.pass(duration);
        onFxThread(() -> {
            ticker.beat();
            return true;
        });
    }

    private static String present() {
        return onFxThread(() -> Clipboard.getSystemClipboard().getString());
    }

    private static <T> T onFxThread(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }
}
