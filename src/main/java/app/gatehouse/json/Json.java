/* SPDX-License-Identifier: Apache-2.0 */
package app.gatehouse.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One value of a JSON text. Immutable. Asking for what is not there gives nothing, never an exception: files of other
 * programs leave things out, and their reader decides what that means.
 *
 * <p>Secrets in it are strings, which cannot be wiped: keep it in no field.
 */
public final class Json {
    private static final Json NOTHING = new Json(null);

    /** Map of name to {@code Json}, list of {@code Json}, string, {@link Numeral}, boolean or null. */
    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    static Json of(Map<String, Json> fields) {
        return new Json(fields);
    }

    static Json of(List<Json> items) {
        return new Json(items);
    }

    static Json of(String text) {
        return new Json(text);
    }

    static Json numeral(String digits) {
        return new Json(new Numeral(digits));
    }

    static Json of(boolean truth) {
        return new Json(truth);
    }

    /** What is not there. */
    public static Json nothing() {
        return NOTHING;
    }

    /** Whether it has fields, if only none. */
    public boolean isObject() {
        return value instanceof Map<?, ?>;
    }

    /** Whether it has items, if only none. */
    public boolean isList() {
        return value instanceof List<?>;
    }

    /** Whether it is a string. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Whether it is {@code null}, or was not there. */
    public boolean isNothing() {
        return value == null;
    }

    /** Whether it is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** The fields in their order; none if it is no object. */
    @SuppressWarnings("unchecked")
    public Map<String, Json> fields() {
        return isObject() ? (Map<String, Json>) value : Map.of();
    }

    /** The items in their order; none if it is no list. */
    @SuppressWarnings("unchecked")
    public List<Json> items() {
        return isList() ? (List<Json>) value : List.of();
    }

    /** The value of a field, or nothing. */
    public Json get(String field) {
        return fields().getOrDefault(field, NOTHING);
    }

    /** Whether there is such a field, and it is not {@code null}. */
    public boolean has(String field) {
        return !get(field).isNothing();
    }

    /** The string of a field; empty where there is none. */
    public String text(String field) {
        return get(field).text().orElse("");
    }

    /** The string that it is. */
    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * The whole number of a field, which may stand in quotes; empty where there is none, and -1 for anything that is not
     * one from 0 up, or too large.
     */
    public OptionalLong whole(String field) {
        Json found = get(field);
        return found.isNothing() || found.text().filter(String::isBlank).isPresent()
                ? OptionalLong.empty()
                : OptionalLong.of(found.whole());
    }

    private long whole() {
        String digits = value instanceof Numeral numeral ? numeral.digits : text().orElse("");
        String plain = digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        return plain.matches("[0-9]{1,18}") ? Long.parseLong(plain) : -1;
    }

    /** The bytes of a list of numbers from -128 to 255, as Java's and others' programs write them; the caller wipes them. */
    public Optional<byte[]> bytes() {
        byte[] bytes = new byte[items().size()];
        for (int i = 0; i < bytes.length; i++) {
            String digits = items().get(i).value instanceof Numeral numeral ? numeral.digits : "";
            if (!digits.matches("-?[0-9]{1,3}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(digits);
            if (number < -128 || number > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) number;
        }
        return isList() ? Optional.of(bytes) : Optional.empty();
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "Json";
    }

    private record Numeral(String digits) {}
}
