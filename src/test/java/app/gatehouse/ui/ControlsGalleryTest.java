/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.ui;

import app.gatehouse.testing.GalleryShot;
import app.gatehouse.ui.controls.CodeField;
import app.gatehouse.ui.controls.ProofFields;
import app.gatehouse.ui.controls.RecoveryKeyField;
import app.gatehouse.ui.controls.SecretField;
import javafx.scene.Parent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Frames and controls, to be laid beside the design's pictures. */
@Tag("gallery")
class ControlsGalleryTest {
    @Test
    void picturesTheControls() {
        GalleryShot.take("controls", SampleScreens::sheet);
    }

    @Test
    void picturesTheGate() {
        GalleryShot.take(
                "frame-03-sign-in",
                100,
                SampleScreens::signIn,
                root -> root.lookup("#username").requestFocus());
        GalleryShot.take("frame-29-sign-in-150", 150, SampleScreens::signIn, root -> {
            root.lookup("#password").requestFocus();
            ((SecretField) root.lookup("#password")).setText("seven77".toCharArray());
        });
        GalleryShot.take("frame-sign-in-125", 125, SampleScreens::signIn, root -> {});
        GalleryShot.take("frame-01-first-run", 100, SampleScreens::firstRun, root -> {
            SecretField master = (SecretField) root.lookup("#master");
            master.setText("copper lantern seven harbour mint".toCharArray());
            master.setShown(true);
            SecretField again = (SecretField) root.lookup("#again");
            again.setText("copper lantern seven".toCharArray());
            again.setShown(true);
            again.requestFocus();
        });
        GalleryShot.take("frame-06b-locked", SampleScreens::locked);
    }

    @Test
    void picturesTheVerification() {
        GalleryShot.take("frame-04-verify", 100, SampleScreens::verify, root -> typed(root, "482"));
        GalleryShot.take("frame-04-verify-150", 150, SampleScreens::verify, root -> typed(root, "482"));
        GalleryShot.take("frame-06a-wrong", 100, SampleScreens::verify, root -> {
            typed(root, "482019");
            ((CodeField) root.lookup("#code")).setError(true);
        });
    }

    @Test
    void picturesTheRecoveryKey() {
        GalleryShot.take("frame-22-recovery-key", 100, SampleScreens::recoveryKey, root -> {
            RecoveryKeyField key = (RecoveryKeyField) root.lookup("#key");
            key.type("7kqm 2xvd 9rta hc4e pw6j n83f yb");
            key.requestFocus();
        });
    }

    @Test
    void picturesWizardAndDialog() {
        GalleryShot.take("frame-08-method", SampleScreens::method);
        GalleryShot.take("frame-08-method-150", 150, SampleScreens::method, root -> {});
        GalleryShot.take("frame-12b-asking-150", 150, SampleScreens::asking, root -> {});
        GalleryShot.take("frame-09-enrol", 100, SampleScreens::enrol, root -> typed(root, "60"));
        GalleryShot.take("frame-12b-asking", 100, SampleScreens::asking, root -> {
            ProofFields proof = (ProofFields) root.lookup(".gh-proof");
            proof.password().setText("0123456789".toCharArray());
            proof.code().type("482913");
            proof.code().requestFocus();
        });
    }

    private static void typed(Parent root, String digits) {
        CodeField code = (CodeField) root.lookup("#code");
        code.requestFocus();
        code.type(digits);
    }
}
