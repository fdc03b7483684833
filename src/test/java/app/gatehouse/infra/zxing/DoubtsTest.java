/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.zxing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.EncodeHintType;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubtsTest {
    private static final int SPARE = 20;

    private final Random random = new Random(7);

    @Test
    void whatIsLostCostsHalfOfWhatIsWrong() {
        for (int lost = 0; lost <= SPARE; lost += 4) {
            int[] right = block(60);
            int[] block = right.clone();
            int[] places = random.ints(0, 60).distinct().limit(60).toArray();
            int wrong = (SPARE - lost) / 2;
            for (int i = 0; i < lost + wrong; i++) {
                block[places[i]] ^= 1 + random.nextInt(255);
            }
            assertTrue(Erasures.correct(block, places, lost, SPARE, wrong));
            assertArrayEquals(right, block);
        }
    }

    @Test
    void moreThanThatIsRefusedAndLeftAlone() {
        int[] block = block(60);
        int[] places = random.ints(0, 60).distinct().limit(60).toArray();
        for (int i = 0; i < 15; i++) {
            block[places[i]] ^= 1 + random.nextInt(255);
        }
        int[] before = block.clone();
        assertFalse(Erasures.correct(block, places, 4, SPARE, 6));
        assertArrayEquals(before, block);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 14, 22, 40})
    void aQuarterOfAllCodewordsMayBeUnseen(int version) throws Exception {
        String text = "otpauth://" + "x".repeat(version * version / 2 + 2);
        ByteMatrix code = Encoder.encode(
                        version == 1 ? "GH1" : text, ErrorCorrectionLevel.H, Map.of(EncodeHintType.QR_VERSION, version))
                .getMatrix();
        int size = code.getWidth();
        double[] margins = new double[size * size];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = code.get(i % size, i / size) == 1 ? 1 : -1;
        }
        Codewords codewords = new Codewords(size);
        for (int i = 0; i < codewords.count() / 4; i++) {
            for (int bit = 0; bit < 8; bit++) {
                margins[codewords.place(i, bit)] = 0.1 * random.nextGaussian();
            }
        }
        BitMatrix settled = new Doubts(margins, size).settled().orElseThrow();
        assertEquals(
                version == 1 ? "GH1" : text, new Decoder().decode(settled, null).getText());
    }

    @Test
    void noiseIsNoCode() {
        for (int i = 0; i < 200; i++) {
            int size = 17 + 4 * (1 + random.nextInt(8));
            double[] margins = random.doubles((long) size * size, -1, 1).toArray();
            assertTrue(new Doubts(margins, size).settled().isEmpty());
        }
    }

    private int[] block(int length) {
        int[] block = new int[length];
        for (int i = 0; i < length - SPARE; i++) {
            block[i] = random.nextInt(256);
        }
        new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(block, SPARE);
        return block;
    }
}
