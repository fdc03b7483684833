/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.shell;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * All words that people read, from one bundle for each area. Keys are dotted and begin with the area's name, so no key
 * stands in two bundles; a missing key is a bug and throws {@link MissingResourceException}. Immutable, thread-safe.
 */
public final class Messages {
    private static final List<String> AREAS = List.of(
            "shell",
            "ui",
            "vault",
            "people",
            "factor",
            "signin",
            "station",
            "mail",
            "settings",
            "authenticator",
            "roster",
            "paper",
            "scan",
            "audit",
            "care",
            "app");

    private final Locale locale;
    private final ResourceBundle bundle;

    /** Reads every area's bundle in the given language. */
    public Messages(Locale locale) {
        this.locale = locale;
        Map<String, Object> words = new LinkedHashMap<>();
        for (String area : AREAS) {
            ResourceBundle part = ResourceBundle.getBundle("app.gatehouse." + area + ".messages", locale);
            part.keySet().forEach(key -> {
                if (words.put(key, part.getObject(key)) != null) {
                    throw new IllegalStateException("Two bundles have the key " + key);
                }
            });
        }
        this.bundle = new Words(words);
    }

    /** The sentence of a key, its {@code {0}} places filled in (a single apostrophe is written twice there). */
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Everything as one bundle, for FXML's {@code %key}. Sentences there have no places to fill. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** The language and country in which dates are shown. Digits and protocols use {@link Locale#ROOT}. */
    public Locale locale() {
        return locale;
    }

    private static final class Words extends ResourceBundle {
        private final Map<String, Object> words;

        Words(Map<String, Object> words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(words.keySet());
        }
    }
}
