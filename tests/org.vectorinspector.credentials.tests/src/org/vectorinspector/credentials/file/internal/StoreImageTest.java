package org.vectorinspector.credentials.file.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.secret.Secret;

class StoreImageTest {
    private static final String BODY = "#Equinox secure storage version 1.0\n/profiles/p1=one\n/profiles/p2=two\n";

    private final StoreHeader header = StoreHeader.create(StoreHeader.Kind.PASSPHRASE, StoreHeader.ROUNDS);
    private final StoreKey key = key("right");
    private final byte[] file = StoreImage.of(header, BODY, key).bytes();

    @Test
    void isReadAsItWasWritten() throws DamageException {
        StoreImage image = StoreImage.parse(file, StoreHeader.ROUNDS);
        assertEquals(header, image.header());
        assertEquals(BODY, image.body());
        assertTrue(image.madeBy(key));
        assertDoesNotThrow(() -> image.check(key));
        assertEquals(600_000, header.rounds());
    }

    @Test
    void noOtherKeyMadeIt() throws DamageException {
        StoreImage image = StoreImage.parse(file, StoreHeader.ROUNDS);
        for (int wrong = 0; wrong < 5_000; wrong++) {
            assertFalse(image.madeBy(key("wrong " + wrong)));
        }
    }

    @Test
    void seesEveryChangedByteAndEveryCut() {
        for (int index = 0; index < file.length; index++) {
            byte[] changed = file.clone();
            changed[index] ^= 1;
            assertTrue(isRefused(changed), "byte " + index);
            assertTrue(isRefused(Arrays.copyOf(file, index)), "cut at " + index);
        }
    }

    @Test
    void seesAForgeryWithARightChecksum() throws DamageException {
        StoreKey forger = key("forger");
        String[] bodies = {BODY.replace("/profiles/p1=one\n", ""), BODY.replace("one", "two"), BODY + "/profiles/p3=three\n"};
        for (String body : bodies) {
            StoreImage forged = StoreImage.of(header, body, forger);
            StoreImage mixed = new StoreImage(header, body, forged.sum(), StoreImage.parse(file, StoreHeader.ROUNDS).proof(), StoreImage.parse(file, StoreHeader.ROUNDS).seal());
            StoreImage read = StoreImage.parse(mixed.bytes(), StoreHeader.ROUNDS);
            assertTrue(read.madeBy(key));
            assertThrows(DamageException.class, () -> read.check(key));
        }
    }

    @Test
    void refusesAWeakKey() {
        assertEquals(Optional.of(header), StoreHeader.parse(header.line(), StoreHeader.ROUNDS));
        assertEquals(Optional.empty(), StoreHeader.parse(header.line().replace("rounds=600000", "rounds=599999"), StoreHeader.ROUNDS));
        assertEquals(Optional.empty(), StoreHeader.parse(header.line().replace("rounds=600000", "rounds=999999999"), StoreHeader.ROUNDS));
        assertEquals(Optional.empty(), StoreHeader.parse(header.line().replace("version=1", "version=2"), StoreHeader.ROUNDS));
    }

    /** Tells whether bytes are refused, by their form or by their seal. */
    private boolean isRefused(byte[] bytes) {
        try {
            StoreImage image = StoreImage.parse(bytes, StoreHeader.ROUNDS);
            image.check(key);
            return !image.madeBy(key);
        } catch (DamageException refused) {
            return true;
        }
    }

    private static StoreKey key(String passphrase) {
        return StoreKey.derive(new Secret(passphrase.toCharArray()), "salt".getBytes(StandardCharsets.US_ASCII), 1);
    }
}
