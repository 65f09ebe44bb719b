package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.core.log.Redaction;

class RedactionTest {
    private static final String CANARY = "Zwitscher7vogel";

    @Test
    void hidesWhatLooksLikeASecret() {
        String basic = Base64.getEncoder().encodeToString(("user:" + CANARY).getBytes(StandardCharsets.UTF_8));
        List<String> leaks = List.of("api_key=" + CANARY, "apiKey: " + CANARY, "\"api-key\": \"" + CANARY + " and \\\" more " + CANARY + "\"",
                "the password is " + CANARY, "PINECONE_API_KEY=" + CANARY, "{'token': '" + CANARY + "'}", "X-Chroma-Token: " + CANARY,
                "Authorization: Bearer " + CANARY, "authorization = [Basic " + basic + "]", "header Bearer " + CANARY,
                "basic " + basic, "postgres://admin:" + CANARY + "@db.example/x", "https://" + CANARY + "@host", "GET /v1?key=" + CANARY + "&limit=5",
                "client_secret=" + CANARY + ";", "passphrase => " + CANARY, "Set-Cookie: id=" + CANARY,
                "-----BEGIN RSA PRIVATE KEY-----\n" + CANARY + "\n-----END RSA PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n" + CANARY);
        for (String leak : leaks) {
            assertFalse(Redaction.of("before " + leak + " after").contains(CANARY), leak);
            assertFalse(Redaction.of("before " + leak + " after").contains(basic), leak);
        }
    }

    @Test
    void hidesTheShapesOfKnownKeys() {
        List<String> keys = List.of("sk-proj-abcdefghijklmnop1234", "pcsk_2aBcDeFgHiJkLmNoPq_rStUv", "ck-4f5g6h7j8k9l0qwertyuiop", "AKIAIOSFODNN7EXAMPLE99",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl", "0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5");
        keys.forEach(key -> assertEquals("used «hidden» here", Redaction.of("used " + key + " here")));
    }

    @Test
    void leavesOrdinaryWordsAlone() {
        List<String> texts = List.of("Nothing listens at 127.0.0.1:6333. Start the server, or check host and port.",
                "Basic authentication failed with 401", "at org.vectorinspector.core.connection.internal.DefaultConnectionManager.open(DefaultConnectionManager.java:91)",
                "record 123e4567-e89b-12d3-a456-426614174000 in http://localhost:8000/api/v2", "1,914 records, 384 dimensions, cosine",
                "org.eclipse.e4.ui.workbench.renderers.swt 0.16.1000.v20260512-1205");
        texts.forEach(text -> assertEquals(text, Redaction.of(text)));
    }

    @Test
    void comesToAnEndOnLongTexts() {
        String digits = "a1".repeat(200_000);
        assertEquals("«hidden»", Redaction.of(digits));
        String addresses = "://".repeat(100_000);
        assertEquals(addresses, Redaction.of(addresses));
        String open = "password: \"" + "\\".repeat(200_000);
        assertEquals("password: «hidden»", Redaction.of(open));
    }
}
