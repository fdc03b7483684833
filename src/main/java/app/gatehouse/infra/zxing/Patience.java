/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

/** How many places in one frame are still looked at closely: a picture full of what looks like corner marks has no end. */
final class Patience {
    private int left;

    Patience(int places) {
        this.left = places;
    }

    boolean over() {
        return left <= 0;
    }

    void spend() {
        left--;
    }
}
