package org.vectorinspector.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

class MetadataTest {
    @Test
    void keepsTheOrderOfItsKeys() {
        Metadata metadata = Metadata.builder(2).put("z", Value.of(1L)).put("a", Value.of(2L)).put("m", Value.of(3L)).build();
        assertEquals(List.of("z", "a", "m"), List.copyOf(metadata.keys()));
        assertEquals(List.of("z", "a", "m"), List.copyOf(metadata.with("a", Value.of(4L)).keys()));
        assertEquals(Optional.of(Value.of(3L)), metadata.get("m"));
        assertEquals(Optional.empty(), metadata.get("b"));
    }

    @Test
    void leavesAKeyOut() {
        Metadata metadata = Metadata.builder(2).put("z", Value.of(1L)).put("a", Value.of(2L)).put("m", Value.of(3L)).build();
        assertEquals(List.of("z", "m"), List.copyOf(metadata.without("a").keys()));
        assertSame(metadata, metadata.without("b"), "there is nothing to leave out");
        assertEquals(Metadata.EMPTY, Metadata.of("a", Value.of(1L)).without("a"));
    }

    @Test
    void isTheSameHoweverItWasMade() {
        Metadata built = Metadata.builder(0).put("a", Value.of("x")).put("b", Value.of(true)).build();
        Metadata copied = new Metadata(Map.of("b", Value.of(true), "a", Value.of("x")));
        assertEquals(copied, built);
        assertEquals(copied.hashCode(), built.hashCode());
        assertEquals(Metadata.EMPTY, Metadata.builder(5).build());
        assertSame(built.values(), new Metadata(built.values()).values(), "what nobody can change needs no copy");
    }

    @Test
    void canNotBeChanged() {
        Map<String, Value> source = new LinkedHashMap<>(Map.of("a", Value.of(1L)));
        Metadata copied = new Metadata(source);
        source.put("b", Value.of(2L));
        assertEquals(1, copied.values().size());
        Metadata.Builder builder = Metadata.builder(1).put("a", Value.of(1L));
        Metadata built = builder.build();
        assertThrows(IllegalStateException.class, () -> builder.put("b", Value.of(2L)));
        assertThrows(IllegalStateException.class, builder::build);
        for (Metadata metadata : List.of(copied, built)) {
            Map<String, Value> values = metadata.values();
            assertThrows(UnsupportedOperationException.class, () -> values.put("b", Value.of(2L)));
            assertThrows(UnsupportedOperationException.class, () -> values.remove("a"));
            assertThrows(UnsupportedOperationException.class, () -> values.entrySet().iterator().next().setValue(Value.of(2L)));
            assertThrows(UnsupportedOperationException.class, () -> values.keySet().clear());
            assertThrows(UnsupportedOperationException.class, () -> values.values().clear());
        }
    }

    @Test
    void holdsNoNull() {
        assertThrows(NullPointerException.class, () -> Metadata.builder(1).put("a", null));
        assertThrows(NullPointerException.class, () -> Metadata.builder(1).put(null, Value.of(1L)));
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("a", null);
        assertThrows(NullPointerException.class, () -> new Metadata(values));
    }

    /** Few keys lie in arrays, many in a table: the same for whoever asks, on both sides of where that changes. */
    @Test
    void isTheSameWithFewKeysAndWithMany() {
        for (int count = 0; count <= 40; count++) {
            Map<String, Value> expected = new LinkedHashMap<>();
            Metadata.Builder builder = Metadata.builder(count % 3 == 0 ? count : 1);
            for (int n = 0; n < count; n++) {
                builder.put("key " + n, Value.of(-1));
                builder.put("key " + n / 2, Value.of(n));
                expected.put("key " + n, Value.of(-1));
                expected.put("key " + n / 2, Value.of(n));
            }
            Map<String, Value> built = builder.build().values();
            assertEquals(expected, built);
            assertEquals(built, expected);
            assertEquals(expected.hashCode(), built.hashCode());
            assertEquals(List.copyOf(expected.entrySet()), List.copyOf(built.entrySet()), "the order of " + count);
            Map<String, Value> visited = new LinkedHashMap<>();
            built.forEach(visited::put);
            assertEquals(expected, visited);
            expected.forEach((key, value) -> assertEquals(value, built.get(key)));
            assertFalse(built.containsKey("key " + count));
            assertFalse(built.containsKey(null));
            assertNull(built.get(7));
            assertThrows(UnsupportedOperationException.class, () -> built.put("key 0", Value.nothing()));
            assertThrows(NoSuchElementException.class, built.entrySet().stream().skip(count).iterator()::next);
        }
    }
}
