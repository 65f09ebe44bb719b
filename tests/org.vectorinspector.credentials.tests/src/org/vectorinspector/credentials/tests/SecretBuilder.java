package org.vectorinspector.credentials.tests;

import java.util.Map;
import java.util.TreeMap;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;

/** Makes secrets of texts and texts of secrets, for tests. */
public final class SecretBuilder {
    private SecretBuilder() {
    }

    /** Returns secrets of fields and values in turn. */
    public static Secrets secrets(String... fieldsAndValues) {
        Map<String, Secret> secrets = new TreeMap<>();
        for (int index = 0; index < fieldsAndValues.length; index += 2) {
            secrets.put(fieldsAndValues[index], new Secret(fieldsAndValues[index + 1].toCharArray()));
        }
        return new Secrets(secrets);
    }

    /** Returns what the secrets say, and closes them. */
    public static Map<String, String> texts(Secrets secrets) {
        try (secrets) {
            Map<String, String> texts = new TreeMap<>();
            secrets.fields().forEach(field -> texts.put(field, secrets.get(field).orElseThrow().use(String::new)));
            return texts;
        }
    }
}
