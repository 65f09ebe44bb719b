package org.vectorinspector.api.spi;

import java.util.Map;
import java.util.Objects;

/**
 * A usual set-up that fills the fields of a form, such as "Local Chroma".
 *
 * @param label what a person chooses
 * @param help what to do to make it work: a few sentences, may be empty
 * @param values by field key; other fields keep their first values
 */
public record SettingTemplate(String label, String help, Map<String, String> values) {
    public SettingTemplate {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(help, "help");
        values = Map.copyOf(values);
    }
}
