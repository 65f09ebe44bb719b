package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.internal.FileTargetSets;

class TargetSetsTest {
    private static final TargetSet SHOP = new TargetSet("Shop", List.of(
            new Target("profile:1", "Production", new CollectionName("products", "eu"), "title", "bge-small"),
            new Target("local:abc", "Sample", CollectionName.of("emoji"), "", "")), new AlignBy.MetadataKey("sku"));

    @TempDir
    private Path home;

    @Test
    void comesBackAfterTheEnd() throws IOException {
        FileTargetSets first = sets();
        first.save(SHOP);
        first.save(new TargetSet("a first one", List.of(), new AlignBy.Id()));
        assertEquals(List.of("a first one", "Shop"), sets().all().stream().map(TargetSet::name).toList());
        assertEquals(Optional.of(SHOP), sets().find("Shop"));
        first.remove("Shop");
        assertEquals(Optional.empty(), sets().find("Shop"));
        assertEquals(1, first.all().size());
    }

    @Test
    void keepsWhatAnotherProgramSavedMeanwhile() throws IOException {
        FileTargetSets one = sets();
        FileTargetSets other = sets();
        one.save(SHOP);
        other.save(new TargetSet("Other", List.of(), new AlignBy.Id()));
        assertEquals(List.of("Other", "Shop"), sets().all().stream().map(TargetSet::name).toList());
    }

    @Test
    void takesWhatIsWholeAndKeepsWhatItDoesNotKnow() throws IOException {
        Path file = Files.writeString(home.resolve("target-sets.json"), """
                {"later": true, "sets": [7, {"name": ""}, {"name": "Half", "targets": [3, {"connection": "a:1"},
                    {"connection": "a:1", "collection": "docs", "space": 9}]}]}""");
        FileTargetSets sets = sets();
        assertEquals(List.of(new TargetSet("Half", List.of(new Target("a:1", "", CollectionName.of("docs"), "", "")), new AlignBy.Id())), sets.all());
        sets.save(SHOP);
        assertTrue(Files.readString(file).contains("\"later\": true"), Files.readString(file));
    }

    private FileTargetSets sets() {
        return new FileTargetSets(new ProgramHome(home));
    }
}
