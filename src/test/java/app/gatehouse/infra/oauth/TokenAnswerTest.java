/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import app.gatehouse.crypto.Secret;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenAnswerTest {
    @Test
    void noTokenStaysInTheBuffersThatTheParserKeepsForLater() throws Exception {
        byte[] json = "{\"access_token\":\"quartz-otter-71\"}".getBytes(StandardCharsets.US_ASCII);
        try (TokenAnswer answer = TokenAnswer.read(json);
                Secret access = answer.takeAccess().orElseThrow()) {
            assertEquals("quartz-otter-71".length(), access.length());
        }
        char[] next = JsonRecyclerPools.defaultPool().acquirePooled().allocCharBuffer(BufferRecycler.CHAR_TEXT_BUFFER);
        assertFalse(new String(next).contains("otter"));
    }
}
