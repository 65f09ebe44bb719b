package org.vectorinspector.api.secret;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The secrets of one connection by the keys of their settings fields, such as {@code token}; closing wipes all of them.
 */
public final class Secrets implements AutoCloseable {
    private final Map<String, Secret> values;

    /** Takes these secrets over: closing the set closes them. */
    public Secrets(Map<String, Secret> values) {
        this.values = Map.copyOf(values);
    }

    /** Returns a set without secrets. */
    public static Secrets none() {
        return new Secrets(Map.of());
    }

    /** Returns the secret of a field, which stays owned by the set; empty where there is none. */
    public Optional<Secret> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Returns the fields that have a secret. */
    public Set<String> fields() {
        return values.keySet();
    }

    /** Returns a set of its own with the same secrets. */
    public Secrets copy() {
        Map<String, Secret> copies = new LinkedHashMap<>();
        values.forEach((field, secret) -> copies.put(field, secret.copy()));
        return new Secrets(copies);
    }

    @Override
    public void close() {
        values.values().forEach(Secret::close);
    }

    @Override
    public String toString() {
        return "Secrets" + values.keySet() + "[hidden]";
    }
}
