/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.gatehouse.mail.CaFile.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaFileTest {
    private static String pem(String name) throws IOException {
        try (InputStream file =
                CaFileTest.class.getResourceAsStream("/app/gatehouse/infra/jakartamail/" + name + ".pem")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static Reading read(String text) {
        return CaFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CaFile file(Reading reading) {
        return assertInstanceOf(Reading.Read.class, reading).file();
    }

    @Test
    void saysWhoSignsAndUntilWhen() throws IOException {
        CaFile file = file(read(pem("ca")));
        assertEquals(1, file.authorities().size());
        CaFile.Authority only = file.authorities().get(0);
        assertEquals(file.certificates().get(0).getNotAfter().toInstant(), only.until());
        assertFalse(only.subject().isBlank());
    }

    @Test
    void whatItKeepsReadsTheSameAgain() throws IOException {
        CaFile file = file(read("Bag attributes\r\n" + pem("ca").replace("\n", "\r\n") + pem("ca")));
        assertEquals(2, file.certificates().size());
        CaFile again = file(read(file.pem()));
        assertEquals(file.certificates(), again.certificates());
        assertEquals(file.pem(), again.pem());
    }

    @Test
    void aPrivateKeyIsNotKept() throws IOException {
        String key = "-----BEGIN PRIVATE KEY-----\nc2VjcmV0c2VjcmV0\n-----END PRIVATE KEY-----\n";
        String kept = file(read(key + pem("ca"))).pem();
        assertFalse(kept.contains("c2VjcmV0c2VjcmV0"));
        assertFalse(kept.contains("PRIVATE"));
        assertEquals(new Reading.None(), read(key));
    }

    @Test
    void derIsReadToo() throws IOException {
        byte[] der = Base64.getMimeDecoder().decode(pem("ca").replaceAll("-----[A-Z ]+-----", ""));
        assertEquals(file(read(pem("ca"))).pem(), file(CaFile.read(der)).pem());
    }

    @Test
    void saysWhichCertificateIsBroken() throws IOException {
        String broken = "-----BEGIN CERTIFICATE-----\nbm8gY2VydGlmaWNhdGU=\n-----END CERTIFICATE-----\n";
        assertEquals(new Reading.Broken(1), read(broken));
        assertEquals(new Reading.Broken(2), read(pem("ca") + broken));
        assertEquals(new Reading.Broken(1), read("-----BEGIN CERTIFICATE-----\n%%%\n-----END CERTIFICATE-----\n"));
    }

    @Test
    void otherFilesHaveNone() {
        for (String text : List.of("", "hello", "{\"a\":1}", "-----BEGIN CERTIFICATE-----\nbm8g")) {
            assertEquals(new Reading.None(), read(text));
        }
        assertEquals(new Reading.None(), CaFile.read(new byte[CaFile.LONGEST + 1]));
    }
}
