package org.vectorinspector.sample.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.SampleCollection;

class BundledSampleTest {
    static List<SampleCollection> samples() {
        return List.of(new EmojiSample(), new Emoji2021Sample(), new SymbolsSample());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasAsManyRecordsAsItSays(SampleCollection sample) throws IOException {
        assertEquals(sample.size(), records(sample).size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void givesEachRecordAnIdOfItsOwnAndAText(SampleCollection sample) throws IOException {
        Set<RecordId> ids = new HashSet<>();
        for (VectorRecord item : records(sample)) {
            assertTrue(ids.add(item.id()), item.id().text());
            assertFalse(item.document().orElseThrow().isBlank(), item.id().text());
            assertTrue(item.metadata().get("name").isPresent(), item.id().text());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void holdsOnlyFlatMetadata(SampleCollection sample) throws IOException {
        for (VectorRecord item : records(sample)) {
            for (Value value : item.metadata().values().values()) {
                boolean flat = value instanceof Value.Text || value instanceof Value.Whole || value instanceof Value.Decimal
                        || value instanceof Value.Flag;
                assertTrue(flat, item + " has " + value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasVectorsOfLengthOneAsItsSpaceSays(SampleCollection sample) throws IOException {
        VectorSpace space = sample.spec().spaces().getFirst();
        assertEquals(Metric.COSINE, space.metric());
        DenseBlock block = whole(sample);
        assertEquals(space.dimension(), block.dimension());
        for (int row = 0; row < block.count(); row++) {
            assertEquals(1, dot(block, row, row), 1e-5, "row " + row);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesInBatchesOfTheSizeAskedFor(SampleCollection sample) throws IOException {
        List<Integer> sizes = new ArrayList<>();
        List<VectorRecord> rows = new ArrayList<>();
        sample.batches(100).forEachRemaining(batch -> {
            sizes.add(batch.size());
            rows.addAll(batch.rows());
        });
        assertEquals(100, sizes.getFirst());
        assertEquals(sample.size() % 100, sizes.getLast().longValue());
        assertEquals(records(sample), rows);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void saysWhereItComesFrom(SampleCollection sample) {
        assertTrue(sample.licence().matches(".*(MIT|Unicode License).*"), sample.licence());
        assertFalse(sample.connectionName().isBlank());
    }

    @Test
    void refusesBatchesOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new EmojiSample().batches(0));
    }

    @Test
    void makesTwoConnections() {
        assertEquals(2, samples().stream().map(SampleCollection::connectionName).distinct().count());
    }

    @Test
    void describesADogInFull() throws IOException {
        VectorRecord dog = byName(new EmojiSample()).get("dog face");
        assertEquals("dog face: adorbs, animal, dog, face, pet, puppies, puppy", dog.document().orElseThrow());
        assertEquals(RecordId.of("1F436"), dog.id());
        assertEquals(Value.of("🐶"), dog.metadata().get("emoji").orElseThrow());
        assertEquals(Value.of("animals-nature"), dog.metadata().get("group").orElseThrow());
        assertEquals(Value.of(2010), dog.metadata().get("year").orElseThrow());
        assertEquals(Value.of(0.6), dog.metadata().get("emoji_version").orElseThrow());
        assertEquals(Value.of(false), dog.metadata().get("skin_tones").orElseThrow());
    }

    @Test
    void findsWhatIsNearInMeaning() throws IOException {
        List<String> dogs = nearest(new EmojiSample(), "dog", 8);
        assertTrue(dogs.containsAll(List.of("dog face", "poodle", "service dog")), dogs.toString());
        List<String> rockets = nearest(new EmojiSample(), "rocket", 8);
        assertTrue(rockets.containsAll(List.of("astronaut", "satellite", "airplane")), rockets.toString());
        List<String> arrows = nearest(new SymbolsSample(), "right-pointing arrow", 8);
        assertTrue(arrows.stream().allMatch(name -> name.contains("arrow")), arrows.toString());
    }

    @Test
    void tellsTheSameEmojiInOtherWordsIn2021() throws IOException {
        Map<RecordId, VectorRecord> today = byId(new EmojiSample());
        Map<RecordId, VectorRecord> past = byId(new Emoji2021Sample());
        assertTrue(today.keySet().containsAll(past.keySet()));
        assertEquals(109, today.size() - past.size());
        RecordId dog = RecordId.of("1F436");
        assertEquals(today.get(dog).metadata().get("name"), past.get(dog).metadata().get("name"));
        assertNotEquals(today.get(dog).document(), past.get(dog).document());
    }

    private static List<VectorRecord> records(SampleCollection sample) throws IOException {
        List<VectorRecord> rows = new ArrayList<>();
        sample.batches(1000).forEachRemaining(batch -> rows.addAll(batch.rows()));
        return rows;
    }

    private static Map<RecordId, VectorRecord> byId(SampleCollection sample) throws IOException {
        return records(sample).stream().collect(Collectors.toMap(VectorRecord::id, Function.identity()));
    }

    private static Map<String, VectorRecord> byName(SampleCollection sample) throws IOException {
        return records(sample).stream().collect(Collectors.toMap(BundledSampleTest::name, Function.identity()));
    }

    private static String name(VectorRecord item) {
        return item.metadata().get("name").map(value -> ((Value.Text) value).text()).orElseThrow();
    }

    private static DenseBlock whole(SampleCollection sample) throws IOException {
        Iterator<RecordBatch> batches = sample.batches(Math.toIntExact(sample.size()));
        return (DenseBlock) batches.next().vectors().get(VectorSpace.DEFAULT);
    }

    private static List<String> nearest(SampleCollection sample, String name, int count) throws IOException {
        List<String> names = records(sample).stream().map(BundledSampleTest::name).toList();
        DenseBlock block = whole(sample);
        int wanted = names.indexOf(name);
        return IntStream.range(0, block.count()).boxed().filter(row -> row != wanted)
                .sorted((a, b) -> Double.compare(dot(block, b, wanted), dot(block, a, wanted)))
                .limit(count).map(names::get).toList();
    }

    private static double dot(DenseBlock block, int left, int right) {
        float[] values = block.values();
        int a = block.offset(left);
        int b = block.offset(right);
        double sum = 0;
        for (int i = 0; i < block.dimension(); i++) {
            sum += (double) values[a + i] * values[b + i];
        }
        return sum;
    }
}
