/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.testing;

import app.gatehouse.infra.zxing.ZxingQrWriter;
import app.gatehouse.scan.Frame;
import app.gatehouse.scan.QrMatrix;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/** What a camera sees when somebody holds a phone with a QR code up to it. */
public final class HeldUp {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private HeldUp() {}

    /** A picture of 1280 x 720 with the code of this text in its middle, a little tilted. */
    public static Frame phone(String text) {
        BufferedImage image = room();
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.translate(WIDTH / 2, HEIGHT / 2 - 10);
        g.rotate(Math.toRadians(5));
        g.setColor(new Color(0x14181B));
        g.fillRoundRect(-200, -330, 400, 800, 70, 70);
        g.setColor(new Color(0xF4F4F2));
        g.fillRoundRect(-184, -312, 368, 780, 50, 50);
        draw(g, new ZxingQrWriter().write(text), 290);
        g.dispose();
        return frame(image);
    }

    /** A picture of 1280 x 720 with the codes of these texts on paper, five in a row. */
    public static Frame sheet(List<String> texts) {
        BufferedImage image = room();
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xF4F4F2));
        g.fillRect(30, 60, WIDTH - 60, HEIGHT - 120);
        for (int i = 0; i < texts.size(); i++) {
            Graphics2D there = (Graphics2D) g.create();
            there.translate(160 + 240 * (i % 5), 220 + 280 * (i / 5));
            draw(there, new ZxingQrWriter().write(texts.get(i)), 170);
            there.dispose();
        }
        g.dispose();
        return frame(image);
    }

    private static void draw(Graphics2D g, QrMatrix code, int width) {
        int module = width / code.size();
        g.translate(-module * code.size() / 2, -module * code.size() / 2);
        g.setColor(new Color(0x15181A));
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.at(x, y)) {
                    g.fillRect(x * module, y * module, module, module);
                }
            }
        }
    }

    private static BufferedImage room() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0x8B979D), 0, HEIGHT, new Color(0x2A3134)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setPaint(new Color(0xC89A3A));
        g.fillOval(150, 60, 180, 180);
        g.dispose();
        return image;
    }

    private static Frame frame(BufferedImage image) {
        return new Frame(WIDTH, HEIGHT, image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }
}
