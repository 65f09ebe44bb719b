package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.Secrets;

class SecretTest {
    @Test
    void lendsItsCharactersAndWipesWhatItLent() {
        char[][] kept = new char[1][];
        try (Secret secret = new Secret("s3cret".toCharArray())) {
            assertEquals("s3cret", secret.use(String::new));
            secret.use(lent -> kept[0] = lent);
        }
        assertArrayEquals(new char[6], kept[0]);
    }

    @Test
    void isGoneOnceClosed() {
        Secret secret = new Secret(new char[] {'x'});
        Secret copy = secret.copy();
        secret.close();
        assertThrows(IllegalStateException.class, () -> secret.use(String::new));
        assertEquals("x", copy.use(String::new));
        copy.close();
    }

    @Test
    void neverPrintsItself() {
        try (Secrets secrets = new Secrets(Map.of("token", new Secret("canary".toCharArray())))) {
            assertFalse((secrets + " " + secrets.get("token")).contains("canary"));
            assertTrue(secrets.toString().contains("token"));
        }
    }

    @Test
    void copiesOutliveTheirOriginal() {
        Secrets copy;
        try (Secrets secrets = new Secrets(Map.of("token", new Secret("k".toCharArray())))) {
            copy = secrets.copy();
        }
        assertEquals("k", copy.get("token").orElseThrow().use(String::new));
        copy.close();
        assertThrows(IllegalStateException.class, () -> copy.get("token").orElseThrow().use(String::new));
    }
}
