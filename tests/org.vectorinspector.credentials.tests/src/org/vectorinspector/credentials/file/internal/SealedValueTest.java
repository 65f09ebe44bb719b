package org.vectorinspector.credentials.file.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.Secret;

class SealedValueTest {
    private final StoreKey key = key("right");
    private final byte[] secrets = "{\"key\":\"value\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void opensForItsProfile() {
        assertArrayEquals(secrets, SealedValue.open(key, "p1", SealedValue.seal(key, "p1", secrets)).orElseThrow());
        assertArrayEquals(new byte[0], SealedValue.open(key, "", SealedValue.seal(key, "", new byte[0])).orElseThrow());
    }

    @Test
    void doesNotOpenForAnotherProfile() {
        byte[] value = SealedValue.seal(key, "p12", secrets);
        assertEquals(Optional.empty(), SealedValue.open(key, "p1", value));
        assertEquals(Optional.empty(), SealedValue.open(key, "p13", value));
        assertEquals(Optional.empty(), SealedValue.open(key, "p12{", value));
    }

    @Test
    void neverOpensGarbage() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            assertEquals(Optional.empty(), SealedValue.open(key, "p1", garbage));
        }
        byte[] value = SealedValue.seal(key, "p1", secrets);
        for (int index = 0; index < value.length; index++) {
            byte[] changed = value.clone();
            changed[index] ^= 0x40;
            assertEquals(Optional.empty(), SealedValue.open(key, "p1", changed));
        }
        assertEquals(Optional.empty(), SealedValue.open(key("wrong"), "p1", value));
    }

    private static StoreKey key(String passphrase) {
        return StoreKey.derive(new Secret(passphrase.toCharArray()), "salt".getBytes(StandardCharsets.US_ASCII), 1);
    }
}
