/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.ui.frames.FaceModel;

/** The face of the design's pictures: 06:42 on Tuesday 24 November, press shop, line 4. */
public final class MockUpFace {
    private MockUpFace() {}

    /** With the vault open since 05:58. */
    public static FaceModel open() {
        FaceModel face = new FaceModel();
        face.setTime("06:42");
        face.setDate("Tuesday 24 November");
        face.setStationName("Press shop, line 4");
        face.setStationNumber("PS-04");
        face.setClock(FaceModel.Clock.IN_SYNC);
        face.setVault(FaceModel.Vault.OPEN);
        face.setVaultSince("05:58");
        return face;
    }

    /** With the vault locked. */
    public static FaceModel locked() {
        FaceModel face = open();
        face.setVault(FaceModel.Vault.LOCKED);
        return face;
    }

    /** Before the first run is through: no vault, no name. */
    public static FaceModel firstRun() {
        FaceModel face = open();
        face.setVault(FaceModel.Vault.ABSENT);
        face.setStationName("");
        return face;
    }
}
