/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

/** The EFF's large word list (CC BY 3.0 US, see NOTICE): 7,776 English words that are easy to tell apart. */
final class WordList {
    private final List<String> words;

    private WordList(List<String> words) {
        this.words = words;
    }

    /** The whole list; read when it is first asked for. */
    static WordList whole() {
        return Whole.LIST;
    }

    private static WordList read() {
        InputStream file = WordList.class.getResourceAsStream("eff_large_wordlist.txt");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
            return new WordList(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the words without a dash; for passwords whose words are joined by one. */
    static WordList withoutDashes() {
        return Whole.WITHOUT_DASHES;
    }

    /** A word, each equally likely. */
    String any(SecureRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    int size() {
        return words.size();
    }

    /** Loaded with the first use, not with the program. */
    private static final class Whole {
        static final WordList LIST = read();
        static final WordList WITHOUT_DASHES = new WordList(
                LIST.words.stream().filter(word -> word.indexOf('-') < 0).toList());
    }
}
