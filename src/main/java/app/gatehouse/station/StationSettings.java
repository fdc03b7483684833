/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What the station is called and how it looks; no secret. Built only with values in bounds: the constructor cuts and
 * clamps, because some of it is read from a file that anybody may have edited.
 *
 * @param name at most {@value #LONGEST_NAME} code points, may be empty before the first run is done
 * @param number at most {@value #LONGEST_NUMBER} code points ("PS-04"), may be empty
 * @param zoomPercent {@value #SMALLEST_ZOOM} to {@value #GREATEST_ZOOM}
 * @param language a BCP 47 tag ("en")
 * @param reducedMotion no shake, rise or fade
 * @param camera the camera that was picked last, at most {@value #LONGEST_CAMERA} code points; empty before
 */
public record StationSettings(
        String name,
        String number,
        Theme theme,
        int zoomPercent,
        String language,
        boolean reducedMotion,
        boolean fullScreen,
        NumberPadUse numberPad,
        CameraDriver cameraDriver,
        String camera) {
    /** Most code points of a name. */
    public static final int LONGEST_NAME = 60;

    /** Most code points of a number. */
    public static final int LONGEST_NUMBER = 20;

    /** Most code points of a camera's name. */
    public static final int LONGEST_CAMERA = 120;

    /** Least zoom, in percent. */
    public static final int SMALLEST_ZOOM = 100;

    /** Most zoom, in percent. */
    public static final int GREATEST_ZOOM = 150;

    private static final int LONGEST_LANGUAGE = 35;
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*");

    /** What a station shows before anybody has set anything. */
    public static final StationSettings DEFAULT = new StationSettings(
            "", "", Theme.SYSTEM, 100, "en", false, false, NumberPadUse.AFTER_TOUCH, CameraDriver.AUTOMATIC, "");

    /** Cuts and clamps. */
    public StationSettings {
        name = shown(name, LONGEST_NAME);
        number = shown(number, LONGEST_NUMBER);
        Objects.requireNonNull(theme);
        zoomPercent = Math.max(SMALLEST_ZOOM, Math.min(GREATEST_ZOOM, zoomPercent));
        boolean known = language.length() <= LONGEST_LANGUAGE
                && LANGUAGE.matcher(language).matches();
        language = known ? language : "en";
        Objects.requireNonNull(numberPad);
        Objects.requireNonNull(cameraDriver);
        camera = shown(camera, LONGEST_CAMERA);
    }

    /** Settings out of words; what makes no sense is {@link #DEFAULT}'s. */
    static StationSettings of(Words words) {
        return new StationSettings(
                words.text("name", DEFAULT.name),
                words.text("number", DEFAULT.number),
                words.one("theme", DEFAULT.theme),
                words.number("zoom", DEFAULT.zoomPercent, SMALLEST_ZOOM, GREATEST_ZOOM),
                words.text("language", DEFAULT.language),
                words.flag("reduced-motion", DEFAULT.reducedMotion),
                words.flag("full-screen", DEFAULT.fullScreen),
                words.one("number-pad", DEFAULT.numberPad),
                words.one("camera-driver", DEFAULT.cameraDriver),
                words.text("camera", DEFAULT.camera));
    }

    /** The settings as words that {@link #of} reads. */
    Map<String, String> words(String prefix) {
        Map<String, String> words = new TreeMap<>();
        words.put(prefix + "name", name);
        words.put(prefix + "number", number);
        words.put(prefix + "theme", theme.name());
        words.put(prefix + "zoom", Integer.toString(zoomPercent));
        words.put(prefix + "language", language);
        words.put(prefix + "reduced-motion", Boolean.toString(reducedMotion));
        words.put(prefix + "full-screen", Boolean.toString(fullScreen));
        words.put(prefix + "number-pad", numberPad.name());
        words.put(prefix + "camera-driver", cameraDriver.name());
        words.put(prefix + "camera", camera);
        return words;
    }

    /** What can stand on a face: no control and no turning of the writing direction, cut to its length. */
    private static String shown(String text, int longest) {
        return text.codePoints()
                .filter(StationSettings::canStand)
                .limit(longest)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean canStand(int codePoint) {
        int type = Character.getType(codePoint);
        boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && !turns;
    }

    /** These, under another name and number. */
    public StationSettings named(String newName, String newNumber) {
        return new StationSettings(
                newName,
                newNumber,
                theme,
                zoomPercent,
                language,
                reducedMotion,
                fullScreen,
                numberPad,
                cameraDriver,
                camera);
    }

    /** These, in other colours. */
    public StationSettings withTheme(Theme other) {
        return new StationSettings(
                name, number, other, zoomPercent, language, reducedMotion, fullScreen, numberPad, cameraDriver, camera);
    }

    /** These, larger or smaller; out of bounds becomes the nearest bound. */
    public StationSettings withZoom(int percent) {
        return new StationSettings(
                name, number, theme, percent, language, reducedMotion, fullScreen, numberPad, cameraDriver, camera);
    }

    /** These, with another camera picked last. */
    public StationSettings withCamera(String other) {
        return new StationSettings(
                name, number, theme, zoomPercent, language, reducedMotion, fullScreen, numberPad, cameraDriver, other);
    }

    /** These, with something else to speak to the cameras. */
    StationSettings withCameraDriver(CameraDriver other) {
        return new StationSettings(
                name, number, theme, zoomPercent, language, reducedMotion, fullScreen, numberPad, other, camera);
    }
}
