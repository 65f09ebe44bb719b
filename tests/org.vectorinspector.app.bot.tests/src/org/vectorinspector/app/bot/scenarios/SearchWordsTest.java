package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.CollectionPage;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.testkit.Records;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody searches for words where the database itself looks for them. */
@WindowTest
class SearchWordsTest {
    private static final int DIMENSION = 384;

    @Test
    void findsWordsAloneAndTogetherWithTheirVector(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        CollectionPage animals = open(program, "animals-384", DIMENSION);
        animals.tab("Search").searchBy("words");
        bot.labelWithId("search.message").waitForText("no vector is made");
        assertFalse(bot.sees("search.share"));
        animals.search("fox").waitForResults("2 results");
        assertTrue(bot.labelWithId("search.message").getText().contains("higher"), bot.labelWithId("search.message").getText());
        program.picture("50-search-words");
        animals.search("elephant");
        bot.labelWithId("search.state.sentence").waitForText("No record that meets the filter has these words.");
        animals.searchBy("hybrid");
        bot.labelWithId("search.message").waitForText("weighs");
        assertTrue(bot.sees("search.share"));
        animals.search("fox").waitForResults("3 results");
        program.picture("51-search-hybrid");
    }

    @Test
    void needsTheModelsDimensionForTheVectorOnly(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        CollectionPage animals = open(program, "animals-4", 4);
        animals.tab("Search").searchBy("hybrid");
        bot.waitUntil("it says that the model does not fit", () -> bot.labelWithId("search.message").getText().contains("384"));
        assertFalse(bot.buttonWithId("search.run").isEnabled());
        animals.searchBy("words").search("fox").waitForResults("2 results");
    }

    @Test
    void weighsADenseVectorAgainstASparseOne(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        ConnectionProfile profile = ConnectionProfile.of("Zoo", new ProviderId("memory"), new ConnectionSettings(Map.of("store", "both")));
        program.profiles().save(List.of(profile));
        ManagedConnection zoo = program.service(ProfileConnections.class).open(profile.id());
        zoo.client().create(new CollectionSpec(CollectionName.of("animals"), List.of(VectorSpace.dense(2, Metric.DOT),
                new VectorSpace("words", VectorKind.SPARSE, 0, Metric.DOT)), Metadata.EMPTY, Map.of()));
        zoo.client().upsert(CollectionName.of("animals"), RecordBatch.of(List.of(twofold("1", 1, 3), twofold("2", 0, 7))));
        program.connections().reconnect(zoo.id());
        CollectionPage animals = new ConnectionsPage(program).open("Zoo", "animals").waitForRows("of 2");
        animals.tab("Search").searchBy("both");
        bot.labelWithId("search.message").waitForText("weighs");
        assertTrue(bot.sees("search.share"));
        animals.search("[1, 0] {\"indices\":[7],\"values\":[1]}").waitForResults("2 results");
        animals.search("[1, 0]");
        bot.labelWithId("search.message").waitForText("expected");
        animals.searchBy("vector").search("{\"indices\":[7],\"values\":[1]}").waitForResults("2 results");
    }

    private static VectorRecord twofold(String id, float x, int place) {
        return Records.aRecord(RecordId.of(id)).document(id).vector(x, 1).vector("words", new Vector.Sparse(new int[] {place}, new float[] {1})).build();
    }

    @Test
    void offersNothingThatTheDatabaseCannot(RunningProgram program) {
        FirstStartTest.openSample(program).tab("Search");
        program.bot().buttonWithId("search.by.vector");
        assertEquals(List.of(false, false, false), Stream.of("words", "hybrid", "both").map(kind -> program.bot().sees("search.by." + kind)).toList());
    }

    private static CollectionPage open(RunningProgram program, String store, int dimension) throws Exception {
        ConnectionProfile profile = ConnectionProfile.of("Zoo", new ProviderId("memory"), new ConnectionSettings(Map.of("store", store)));
        program.profiles().save(List.of(profile));
        ManagedConnection zoo = program.service(ProfileConnections.class).open(profile.id());
        zoo.client().create(CollectionSpec.of("animals", dimension, Metric.COSINE));
        zoo.client().upsert(CollectionName.of("animals"), RecordBatch.of(List.of(animal("1", "A fox and another fox", dimension),
                animal("2", "The quick brown fox", dimension), animal("3", "Nothing of that kind", dimension))));
        program.connections().reconnect(zoo.id());
        return new ConnectionsPage(program).open("Zoo", "animals").waitForRows("of 3");
    }

    private static VectorRecord animal(String id, String document, int dimension) {
        float[] vector = new float[dimension];
        vector[0] = 1;
        return Records.aRecord(RecordId.of(id)).document(document).vector(vector).build();
    }
}
