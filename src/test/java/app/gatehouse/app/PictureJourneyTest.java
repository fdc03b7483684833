/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import app.gatehouse.testing.GoogleParts;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts out of pictures, in the real window. */
class PictureJourneyTest {
    private static final int SIDE = 6;
    private static final int QUIET = 4;

    @TempDir
    Path folder;

    @Test
    void aPictureIsPastedOntoTheEmptyList() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.await("card-IMAGE");
            world.sight.copy(picture("otpauth://totp/Coolant%20portal:jonas?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
            robot.press(KeyCode.CONTROL, KeyCode.V);
            robot.await("account-add");
            robot.click("account-add");
            robot.awaitText("Coolant portal added.");
        }
    }

    @Test
    void anExportComesInThreePicturesOutOfOrder() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            List<String> parts = GoogleParts.of(77, 3, "Acme");
            world.files.choose(file("third.png", parts.get(2)));
            robot.click("card-IMAGE");
            robot.choose("add-IMAGE");
            robot.awaitText("Part 3 of 3 is here. Parts 1 and 2 are missing: add their pictures.");
            world.sight.show(picture(parts.get(0)));
            robot.click("picture-screen");
            robot.awaitText("Parts 1 and 3 of 3 are here. Part 2 is missing: add its picture.");
            world.files.choose(file("second.png", parts.get(1)));
            robot.click("picture-file");
            robot.awaitText("3 accounts");
            robot.click("import-add");
            robot.awaitText("3 accounts added.");
            robot.awaitText("Acme 2");
        }
    }

    @Test
    void aShopsCodeAddsNothingAndTheFocusComesBack() throws Exception {
        try (TestWorld world = new TestWorld(folder);
                Shift shift = Shift.withPassword(world).start()) {
            shift.unlock();
            shift.signIn();
            ProgramRobot robot = shift.robot;
            robot.await("card-IMAGE");
            world.sight.show(picture("https://shop.example/cable"));
            robot.click("card-IMAGE");
            robot.choose("add-SCREEN");
            robot.awaitText("This QR code is not a sign-in code.");
            robot.click("picture-cancel");
            robot.awaitLeft("picture-cancel");
            assertFalse(robot.has("find-codes"));
            Node card = robot.await("card-IMAGE");
            assertTrue(ProgramRobot.onFx(card::isFocused));
        }
    }

    private Path file(String name, String text) throws Exception {
        Frame frame = picture(text);
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, frame.width(), frame.height(), frame.argb(), 0, frame.width());
        Path file = folder.resolve(name);
        assertTrue(ImageIO.write(image, "png", file.toFile()));
        assertTrue(Files.size(file) > 0);
        return file;
    }

    private static Frame picture(String text) {
        QrMatrix code = new ZxingQrWriter().write(text);
        int width = (code.size() + 2 * QUIET) * SIDE;
        int[] argb = new int[width * width];
        Arrays.fill(argb, 0xffffffff);
        for (int y = 0; y < code.size() * SIDE; y++) {
            for (int x = 0; x < code.size() * SIDE; x++) {
                if (code.at(x / SIDE, y / SIDE)) {
                    argb[(y + QUIET * SIDE) * width + x + QUIET * SIDE] = 0xff000000;
                }
            }
        }
        return new Frame(width, width, argb);
    }
}
