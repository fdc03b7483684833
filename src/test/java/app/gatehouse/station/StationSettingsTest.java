/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StationSettingsTest {
    private static StationSettings of(Map<String, String> words) {
        return StationSettings.of(new Words(words, ""));
    }

    @Test
    void settingsComeBackFromTheirWords() {
        StationSettings settings = new StationSettings(
                "Press shop, line 4",
                "PS-04",
                Theme.DARK,
                125,
                "de-AT",
                true,
                true,
                NumberPadUse.NEVER,
                CameraDriver.NATIVE,
                "HD Webcam (2)");
        assertEquals(settings, StationSettings.of(new Words(settings.words("station."), "station.")));
    }

    @Test
    void nonsenseIsTheDefault() {
        assertEquals(StationSettings.DEFAULT, of(Map.of()));
        assertEquals(
                StationSettings.DEFAULT,
                of(Map.of(
                        "theme", "PINK",
                        "zoom", "١٢٠",
                        "language", "../../etc",
                        "reduced-motion", "maybe",
                        "full-screen", "",
                        "number-pad", "after_touch",
                        "camera-driver", "java.lang.Runtime")));
        assertEquals(100, of(Map.of("zoom", "-200")).zoomPercent());
        assertEquals(100, of(Map.of("zoom", "99999999999999")).zoomPercent());
    }

    @Test
    void zoomIsClamped() {
        assertEquals(100, of(Map.of("zoom", "0")).zoomPercent());
        assertEquals(150, of(Map.of("zoom", "400")).zoomPercent());
        assertEquals(150, StationSettings.DEFAULT.withZoom(1000).zoomPercent());
        assertEquals(110, StationSettings.DEFAULT.withZoom(110).zoomPercent());
    }

    @Test
    void namesAreCutAndCleaned() {
        StationSettings named = StationSettings.DEFAULT.named(" 😀".repeat(100), "  PS\u202E-\n04\u0000 ");
        assertEquals(59, named.name().codePointCount(0, named.name().length()));
        assertEquals("PS-04", named.number());
        assertEquals("プレス 4", StationSettings.DEFAULT.named("プレス 4", "").name());
    }

    @Test
    void aCamerasNameIsCutAndCleaned() {
        StationSettings picked = StationSettings.DEFAULT.withCamera("HD\u0000 Web\u202Ecam " + "😀".repeat(200));
        assertEquals("HD Webcam " + "😀".repeat(110), picked.camera());
        assertEquals("", picked.withCamera("\n").camera());
    }

    @Test
    void aPolicyComesBackFromItsWords() {
        Policy policy = new Policy(true, Set.of(Method.TOKEN), Duration.ofSeconds(90), Duration.ofHours(8), true, true);
        assertEquals(policy, Policy.of(new Words(policy.words("policy."), "policy.")));
        assertEquals(Policy.DEFAULT, Policy.of(new Words(Policy.DEFAULT.words(""), "")));
        assertEquals(Policy.DEFAULT, Policy.of(new Words(Map.of(), "")));
    }

    @Test
    void aPolicyCannotBeWeakenedPastItsBounds() {
        Policy policy = Policy.of(new Words(Map.of("idle-seconds", "999999", "longest-hours", "900"), ""));
        assertEquals(Duration.ofHours(1), policy.idle());
        assertEquals(Duration.ofHours(24), policy.longest());
    }
}
