/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON text (RFC 8259) in UTF-8, UTF-16 or UTF-32, with or without a mark in front. Stateless, thread-safe. */
public final class JsonReader {
    /** How deep lists and objects may stand in each other. */
    public static final int DEEPEST = 64;

    /** How many values there may be: what 20,000 entries of the wordiest program have. */
    public static final int MOST_VALUES = 1_500_000;

    /**
     * Buffers are not pooled and names not kept: both would hold parts of a file after its reading.
     */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(32 << 20)
                    .maxNumberLength(40)
                    .maxNameLength(4096)
                    .build())
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private final JsonParser parser;
    private int values;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The value that the text is. */
    public static Json read(byte[] text) throws JsonBroken {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonReader reader = new JsonReader(parser);
            try {
                Json value = reader.value(parser.nextToken());
                if (parser.nextToken() != null) {
                    throw reader.broken(JsonBroken.Reason.MALFORMED);
                }
                return value;
            } catch (JsonEOFException e) {
                throw reader.broken(JsonBroken.Reason.CUT);
            } catch (StreamConstraintsException e) {
                throw reader.broken(JsonBroken.Reason.TOO_LARGE);
            } catch (IOException e) {
                throw reader.broken(JsonBroken.Reason.MALFORMED);
            }
        } catch (IOException e) {
            throw new JsonBroken(JsonBroken.Reason.MALFORMED, 1);
        }
    }

    private Json value(JsonToken token) throws IOException, JsonBroken {
        if (token == null) {
            throw broken(JsonBroken.Reason.CUT);
        }
        if (++values > MOST_VALUES) {
            throw broken(JsonBroken.Reason.TOO_LARGE);
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> Json.of(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.numeral(parser.getText());
            case VALUE_TRUE -> Json.of(true);
            case VALUE_FALSE -> Json.of(false);
            case VALUE_NULL -> Json.nothing();
            default -> throw broken(JsonBroken.Reason.MALFORMED);
        };
    }

    private Json object() throws IOException, JsonBroken {
        Map<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            fields.put(name, value(parser.nextToken()));
        }
        return Json.of(fields);
    }

    private Json list() throws IOException, JsonBroken {
        List<Json> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(value(next));
        }
        return Json.of(items);
    }

    private JsonBroken broken(JsonBroken.Reason reason) {
        return new JsonBroken(reason, Math.max(1, parser.currentLocation().getLineNr()));
    }
}
