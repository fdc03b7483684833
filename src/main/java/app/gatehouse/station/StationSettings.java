/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.station;

/**
 * What the station is called and how it looks; no secret. Built only with values in bounds: the constructor cuts and
 * clamps, because some of it is read from a file that anybody may have edited.
 *
 * @param name at most {@value #LONGEST_NAME} code points, may be empty before the first run is done
 * @param number at most {@value #LONGEST_NUMBER} code points ("PS-04"), may be empty
 * @param zoomPercent {@value #SMALLEST_ZOOM} to {@value #GREATEST_ZOOM}
 * @param language a BCP 47 tag ("en")
 * @param reducedMotion no shake, rise or fade
 */
public record StationSettings(
        String name,
        String number,
        Theme theme,
        int zoomPercent,
        String language,
        boolean reducedMotion,
        boolean fullScreen,
        NumberPadUse numberPad) {
    /** Most code points of a name. */
    public static final int LONGEST_NAME = 60;

    /** Most code points of a number. */
    public static final int LONGEST_NUMBER = 20;

    /** Least zoom, in percent. */
    public static final int SMALLEST_ZOOM = 100;

    /** Most zoom, in percent. */
    public static final int GREATEST_ZOOM = 150;

    /** What a station shows before anybody has set anything. */
    public static final StationSettings DEFAULT =
            new StationSettings("", "", Theme.LIGHT, 100, "en", false, false, NumberPadUse.AFTER_TOUCH);

    /** These, under another name and number. */
    public StationSettings named(String newName, String newNumber) {
        return new StationSettings(
                newName, newNumber, theme, zoomPercent, language, reducedMotion, fullScreen, numberPad);
    }

    /** These, in other colours. */
    public StationSettings withTheme(Theme other) {
        return new StationSettings(name, number, other, zoomPercent, language, reducedMotion, fullScreen, numberPad);
    }

    /** These, larger or smaller; out of bounds becomes the nearest bound. */
    public StationSettings withZoom(int percent) {
        return new StationSettings(name, number, theme, percent, language, reducedMotion, fullScreen, numberPad);
    }
}
