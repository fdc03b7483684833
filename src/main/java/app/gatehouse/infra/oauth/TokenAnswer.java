/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.infra.oauth;

import app.gatehouse.crypto.Secret;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What a token endpoint answered (RFC 6749 §5): a flat JSON object, of which a few fields are read and the rest is left.
 * Tokens never become a {@code String}; the parser's own buffers are garbage afterwards. Close it.
 */
final class TokenAnswer implements AutoCloseable {
    // The usual pool keeps the buffers of each thread, and with them the last token that was read.
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    private static final long LONGEST_SECONDS = Duration.ofDays(1).toSeconds();

    private Secret access;
    private Secret refresh;
    private long seconds;
    private boolean error;

    private TokenAnswer() {}

    /** Reads an answer; whatever is no such object is an {@link IOException}, which may quote it: do not pass it on. */
    static TokenAnswer read(byte[] json) throws IOException {
        TokenAnswer answer = new TokenAnswer();
        boolean done = false;
        try (JsonParser parser = JSON.createParser(json)) {
            answer.read(parser);
            done = true;
            return answer;
        } finally {
            if (!done) {
                answer.close();
            }
        }
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("No object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "access_token" -> access = token(parser, value, access);
                case "refresh_token" -> refresh = token(parser, value, refresh);
                case "expires_in" -> seconds = parser.getValueAsLong(0);
                case "error" -> error = value == JsonToken.VALUE_STRING;
                default -> {}
            }
            parser.skipChildren();
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("Cut off");
        }
    }

    private static Secret token(JsonParser parser, JsonToken value, Secret before) throws IOException {
        if (before != null) {
            before.close();
        }
        if (value != JsonToken.VALUE_STRING || parser.getTextLength() == 0) {
            return null;
        }
        char[] text = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        Secret token = Secret.taking(new byte[parser.getTextLength()]);
        for (int i = 0; i < token.length(); i++) {
            char c = text[offset + i];
            // Nothing else may stand in a token (RFC 6749 appendix A), and a control character would end the
            // mechanism's
            // message early.
            if (c <= ' ' || c > '~') {
                token.close();
                throw new IOException("No token");
            }
            token.bytes()[i] = (byte) c;
        }
        return token;
    }

    /** Whether it names an OAuth error. */
    boolean isError() {
        return error;
    }

    /** The access token, once: it is the caller's then. */
    Optional<Secret> takeAccess() {
        Optional<Secret> taken = Optional.ofNullable(access);
        access = null;
        return taken;
    }

    /** The next refresh token, likewise. */
    Optional<Secret> takeRefresh() {
        Optional<Secret> taken = Optional.ofNullable(refresh);
        refresh = null;
        return taken;
    }

    /** How long the access token is good; zero where that is not said. A day at most. */
    Duration validFor() {
        return Duration.ofSeconds(Math.max(0, Math.min(LONGEST_SECONDS, seconds)));
    }

    @Override
    public void close() {
        takeAccess().ifPresent(Secret::close);
        takeRefresh().ifPresent(Secret::close);
    }

    @Override
    public String toString() {
        return "TokenAnswer";
    }
}
