package org.vectorinspector.core.preference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * All preferences at one moment, also those that this version of the program does not know. Immutable.
 *
 * @param saved by their keys; a key without a value stands for its default
 */
public record PreferenceValues(Metadata saved) {
    public PreferenceValues {
        Objects.requireNonNull(saved, "saved");
    }

    /** Returns what is saved under a key, else its default. */
    public <T> T get(Preference<T> preference) {
        return saved.get(preference.key()).flatMap(preference::read).orElse(preference.fallback());
    }

    /** Returns a copy with another value; the default is not saved, so that a better default of a later version applies. */
    public <T> PreferenceValues with(Preference<T> preference, T value) {
        Map<String, Value> copy = new LinkedHashMap<>(saved.values());
        if (value.equals(preference.fallback())) {
            copy.remove(preference.key());
        } else {
            copy.put(preference.key(), preference.write().apply(value));
        }
        return new PreferenceValues(new Metadata(copy));
    }
}
