/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import app.gatehouse.scan.FoundCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codes found so far in one frame, each text once, at their places in the frame. */
final class Catch {
    private final Map<String, FoundCode> codes = new LinkedHashMap<>();

    boolean isEmpty() {
        return codes.isEmpty();
    }

    List<FoundCode> codes() {
        return List.copyOf(codes.values());
    }

    /** Takes in what was found in a picture whose pixels are this many of the frame’s wide. */
    void add(List<CodeSearch.Found> found, double pixel) {
        add(found, pixel, 0, 0);
    }

    /** Takes in what was found in a part of the frame whose top left corner lies here. */
    void add(List<CodeSearch.Found> found, double pixel, int left, int top) {
        for (CodeSearch.Found code : found) {
            codes.putIfAbsent(code.text(), new FoundCode(code.text(), corners(code.warp(), pixel, left, top)));
        }
    }

    /** Takes in texts whose place is not known. */
    void addTexts(List<String> texts) {
        for (String text : texts) {
            codes.putIfAbsent(text, new FoundCode(text, List.of()));
        }
    }

    private static List<FoundCode.Point> corners(Warp warp, double pixel, int left, int top) {
        List<FoundCode.Point> corners = new ArrayList<>();
        double[] xy = new double[2];
        for (int i = 0; i < 4; i++) {
            warp.at(i == 1 || i == 2 ? warp.size : 0, i >= 2 ? warp.size : 0, xy);
            corners.add(new FoundCode.Point(left + xy[0] * pixel, top + xy[1] * pixel));
        }
        return corners;
    }
}
