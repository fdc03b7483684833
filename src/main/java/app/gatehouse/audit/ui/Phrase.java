/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.audit.ui;

import app.gatehouse.shell.Messages;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of a sentence: a key and what stands in its places, which may be pieces themselves.
 *
 * @param arguments texts, numbers and phrases
 */
record Phrase(String key, List<Object> arguments) {
    Phrase {
        arguments = List.copyOf(arguments);
    }

    static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }

    /** The words. */
    String in(Messages messages) {
        return messages.get(
                key,
                arguments.stream()
                        .map(each -> each instanceof Phrase phrase ? phrase.in(messages) : each)
                        .toArray());
    }

    /** Every key that it is put together out of. */
    Stream<String> keys() {
        return Stream.concat(
                Stream.of(key),
                arguments.stream().flatMap(each -> each instanceof Phrase phrase ? phrase.keys() : Stream.empty()));
    }
}
