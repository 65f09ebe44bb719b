package org.vectorinspector.credentials.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vectorinspector.api.secret.CredentialException;

class SecretsJsonTest {
    private static final TypeToken<Map<String, String>> TEXTS = new TypeToken<>() { };

    @Test
    void agreesWithAnotherJsonLibraryBothWays() throws CredentialException {
        Gson gson = new Gson();
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            Map<String, String> texts = new TreeMap<>();
            for (int field = random.nextInt(4); field > 0; field--) {
                texts.put(text(random), text(random));
            }
            String[] pairs = texts.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                    .toArray(String[]::new);
            byte[] written = SecretsJson.write(secrets(pairs));
            assertEquals(texts, new TreeMap<>(gson.fromJson(new String(written, StandardCharsets.US_ASCII), TEXTS)));
            assertEquals(texts, texts(SecretsJson.read(gson.toJson(texts).getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void readsWhatPythonWrites() throws CredentialException {
        String json = " { \"api_key\" : \"k\\u00e4y\\/\\b\\f\\n\\r\\t\", \"none\": null , \"t\":\"ä\"}\n";
        assertEquals(Map.of("api_key", "käy/\b\f\n\r\t", "t", "ä"), texts(SecretsJson.read(json.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sk-canary", "\"sk-canary\"", "[\"sk-canary\"]", "{\"k\":\"sk-canary", "{\"k\":\"sk-canary\"", "{\"k\":5}",
        "{\"k\":{\"sk-canary\":\"x\"}}", "{\"k\":\"sk-canary\"} x", "{\"k\":\"\\q\"}", "{\"k\":\"\\u12g4\"}", "{\"k\":nil}", "{,}",
        "{\"k\":\"v\",}"})
    void refusesAnythingElseWithoutQuotingIt(String text) {
        CredentialException refused = assertThrows(CredentialException.class,
                () -> SecretsJson.read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(CredentialException.Reason.FAILED, refused.reason());
        assertFalse(refused.getMessage().contains("canary"));
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThrows(CredentialException.class, () -> SecretsJson.read(new byte[] {'{', '"', (byte) 0xff, '"', ':', '"', '"', '}'}));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.appendCodePoint(random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0xd800));
        }
        return text.toString();
    }
}
