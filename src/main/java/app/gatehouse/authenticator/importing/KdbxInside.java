/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.authenticator.importing;

import app.gatehouse.crypto.Secret;
import app.gatehouse.crypto.Sha256;
import app.gatehouse.crypto.Sha512;
import app.gatehouse.crypto.StreamKey;
import java.io.ByteArrayInputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What is inside an opened KeePass file: a short header, then XML in which passwords and keys lie under a second stream
 * that runs through the whole text, so all of them must be read in their order. Old states of an entry and what lies in the
 * recycle bin are passed over. For one file; not thread-safe.
 */
final class KdbxInside {
    private static final byte[] SALSA_NONCE = HexFormat.of().parseHex("e830094b97205d2a");
    private static final int DEEPEST = 200;

    private final StreamKey stream;
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();
    private Map<String, String> fields = new HashMap<>();
    private String recycleBin = "";
    private int binDepth;
    private int history;
    private String name = "";

    private KdbxInside(StreamKey stream) {
        this.stream = stream;
    }

    static Found read(byte[] inside) throws Stopped {
        ByteBuffer in = ByteBuffer.wrap(inside).order(ByteOrder.LITTLE_ENDIAN);
        KdbxInside reading;
        try {
            reading = new KdbxInside(stream(in));
        } catch (BufferUnderflowException e) {
            throw Stopped.damaged(Format.KEEPASS, Fault.INSIDE);
        }
        try {
            reading.walk(new ByteArrayInputStream(inside, in.position(), in.remaining()));
            return Found.of(reading.entries);
        } catch (XMLStreamException | IllegalArgumentException e) {
            Found.wipe(reading.entries);
            throw Stopped.damaged(Format.KEEPASS, Fault.INSIDE);
        } catch (Stopped stopped) {
            Found.wipe(reading.entries);
            throw stopped;
        }
    }

    private static StreamKey stream(ByteBuffer in) throws Stopped {
        int kind = -1;
        byte[] key = {};
        int id;
        do {
            id = in.get() & 0xff;
            int size = in.getInt();
            if (size < 0 || size > in.remaining()) {
                throw new BufferUnderflowException();
            }
            byte[] value = new byte[size];
            in.get(value);
            if (id == 1 && size == Integer.BYTES) {
                kind = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).getInt();
            } else if (id == 2) {
                key = value;
            }
        } while (id != 0);
        return switch (kind) {
            case 2 -> {
                try (Secret salsa = Secret.taking(Sha256.of(key))) {
                    yield StreamKey.salsa20(salsa, SALSA_NONCE);
                }
            }
            case 3 -> {
                byte[] both = Sha512.of(key);
                try (Secret chaCha = Secret.taking(Arrays.copyOf(both, 32))) {
                    yield StreamKey.chaCha20(chaCha, Arrays.copyOfRange(both, 32, 44));
                }
            }
            default -> throw Stopped.damaged(Format.KEEPASS, Fault.NEWER);
        };
    }

    private void walk(ByteArrayInputStream xml) throws XMLStreamException, Stopped {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                default -> {
                    // White space and remarks.
                }
            }
        }
    }

    private void start(XMLStreamReader reader) throws XMLStreamException, Stopped {
        String element = reader.getLocalName();
        String parent = path.isEmpty() ? "" : path.peek();
        if (path.size() > DEEPEST) {
            throw Stopped.damaged(Format.KEEPASS, Fault.INSIDE);
        }
        if ("True".equalsIgnoreCase(reader.getAttributeValue(null, "Protected"))) {
            String clear = clear(reader.getElementText());
            if (parent.equals("String") && element.equals("Value") && history == 0) {
                fields.put(name, clear);
            }
            return;
        }
        switch (parent + "/" + element) {
            case "Meta/RecycleBinUUID" -> recycleBin = reader.getElementText().strip();
            case "String/Key" -> name = reader.getElementText();
            case "String/Value" -> {
                String value = reader.getElementText();
                if (history == 0) {
                    fields.put(name, value);
                }
            }
            case "Group/UUID" -> {
                if (reader.getElementText().strip().equals(recycleBin) && binDepth == 0) {
                    binDepth = path.size();
                }
            }
            default -> {
                path.push(element);
                if (element.equals("History")) {
                    history++;
                } else if (element.equals("Entry") && history == 0) {
                    fields = new HashMap<>();
                }
            }
        }
    }

    private String clear(String base64) {
        byte[] text = stream.over(Base64.getDecoder().decode(base64.strip()));
        try {
            return new String(text, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private void end(String element) throws Stopped {
        if (binDepth == path.size()) {
            binDepth = 0;
        }
        path.pop();
        if (element.equals("History")) {
            history--;
        } else if (element.equals("Entry") && history == 0 && binDepth == 0) {
            if (entries.size() > Importers.MOST_ENTRIES) {
                throw Stopped.tooLarge();
            }
            KeePassEntry.read(entries.size() + 1, fields).ifPresent(entries::add);
        }
    }
}
