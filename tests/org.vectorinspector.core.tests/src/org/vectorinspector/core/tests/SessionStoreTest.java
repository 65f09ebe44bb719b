package org.vectorinspector.core.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.core.session.ColumnLayout;
import org.vectorinspector.core.session.ColumnView;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.session.FoldedAreas;
import org.vectorinspector.core.session.OpenCollections;
import org.vectorinspector.core.session.WindowBounds;
import org.vectorinspector.core.session.WindowView;
import org.vectorinspector.core.session.internal.FileSessionStore;

class SessionStoreTest {
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Optional<WindowBounds> BOUNDS = Optional.of(new WindowBounds(-5, 20, 1_200, 800, true));
    private static final CollectionView VIEW = new CollectionView("chroma:1", "Shop", new CollectionName("products", "eu"), "search",
            "year >= 2020", Optional.of(new Sort("year", true)),
            new ColumnLayout(List.of(new ColumnView("key:year", 90, true), new ColumnView("id", 200, false))));

    @TempDir
    Path folder;

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void comesBackAfterTheEnd() {
        FileSessionStore first = store(NEVER);
        new WindowView("browse", Map.of("left", 300, "right", 400), BOUNDS).keep(first);
        new OpenCollections(List.of(VIEW, CollectionView.fresh("local:2", "Sample", CollectionName.of("emoji"))), Optional.of(1)).keep(first);
        first.close();
        FileSessionStore second = store(NEVER);
        assertEquals(new WindowView("browse", Map.of("left", 300, "right", 400), BOUNDS), WindowView.of(second));
        assertEquals(List.of(VIEW, CollectionView.fresh("local:2", "Sample", CollectionName.of("emoji"))), OpenCollections.of(second).views());
        assertEquals(Optional.of(1), OpenCollections.of(second).front());
    }

    @Test
    void keepsFoldedAreasAndTrustsNothingElse() throws IOException {
        FileSessionStore first = store(NEVER);
        FoldedAreas folded = new FoldedAreas(Set.of("left", "right"), Optional.of("centre"));
        folded.keep(first);
        first.close();
        assertEquals(folded, FoldedAreas.of(store(NEVER)));
        Files.writeString(folder.resolve("session.json"), "{\"areas\": {\"minimized\": [1, \"left\", null], \"maximized\": {}}}");
        assertEquals(new FoldedAreas(Set.of("left"), Optional.empty()), FoldedAreas.of(store(NEVER)));
    }

    @Test
    void isOnDiskSoonWithoutAnEnd() throws Exception {
        FileSessionStore store = store(Duration.ofMillis(1));
        new WindowView("browse", Map.of("left", 300), BOUNDS).keep(store);
        Path file = folder.resolve("session.json");
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
        assertEquals(300, WindowView.of(store(NEVER)).sizes().get("left"));
        store.close();
    }

    @Test
    void writesOnceForManyChangesAndNothingForNone() throws IOException {
        FileSessionStore store = store(NEVER);
        Path file = folder.resolve("session.json");
        for (int width = 1; width <= 100; width++) {
            new WindowView("browse", Map.of("left", width), BOUNDS).keep(store);
        }
        assertFalse(Files.exists(file));
        store.flush();
        assertTrue(Files.exists(file));
        Files.delete(file);
        new WindowView("browse", Map.of("left", 100), BOUNDS).keep(store);
        store.flush();
        assertFalse(Files.exists(file), "the same again is not written");
        store.close();
    }

    @Test
    void keepsSectionsOfOtherVersions() throws IOException {
        Files.writeString(folder.resolve("session.json"), "{\"later\": {\"x\": 1}, \"window\": 5}");
        FileSessionStore store = store(NEVER);
        assertEquals(new WindowView("", Map.of(), Optional.empty()), WindowView.of(store));
        new WindowView("browse", Map.of(), Optional.empty()).keep(store);
        store.close();
        assertEquals(Metadata.of("x", Value.of(1)), store(NEVER).section("later"));
    }

    @Test
    void takesWhatIsWholeOfADamagedSession() throws IOException {
        Files.writeString(folder.resolve("session.json"), """
                {"window": {"perspective": 7, "sizes": {"left": -1, "right": "wide", "centre": 500}, "bounds": {"x": 5, "width": 0}},
                 "collections": {"front": 9, "open": [5, {"connection": "a"}, {"collection": "b"},
                    {"connection": "a:1", "collection": "b", "tab": 1, "sort": "year", "columns": [1, {"column": "id"}, {"column": "id", "width": 80}]}]},
                 "connections": {"open": ["a:1", 5], "active": false}}""");
        FileSessionStore store = store(NEVER);
        assertEquals(new WindowView("", Map.of("centre", 500), Optional.empty()), WindowView.of(store));
        OpenCollections open = OpenCollections.of(store);
        assertEquals(1, open.views().size());
        assertEquals(Optional.empty(), open.front());
        assertEquals("", open.views().getFirst().tab());
        assertEquals(List.of(new ColumnView("id", 80, false)), open.views().getFirst().columns().columns());
    }

    @Test
    void beginsAnewWhereTheFileIsNoJson() throws IOException {
        Files.writeString(folder.resolve("session.json"), "\0\0\0\0");
        FileSessionStore store = store(NEVER);
        assertEquals(List.of(), OpenCollections.of(store).views());
        new WindowView("browse", Map.of(), Optional.empty()).keep(store);
        store.close();
        assertEquals("browse", WindowView.of(store(NEVER)).perspective());
    }

    @Test
    void namesAConnectionTheSameInEverySessionAndShowsNoSetting() throws Exception {
        ManagedConnection first = world.open("secret-store");
        String key = ConnectionKey.of(first);
        assertEquals(Optional.of(first.id()), ConnectionKey.find(world.connections, key).map(ManagedConnection::id));
        world.connections.close(first.id());
        assertEquals(Optional.empty(), ConnectionKey.find(world.connections, key));
        assertEquals(key, ConnectionKey.of(world.open("secret-store")));
        assertNotEquals(key, ConnectionKey.of(world.open("other")));
        assertFalse(key.contains("secret-store"), key);
        assertEquals(Optional.empty(), ConnectionKey.profile(key));
        assertEquals(Optional.of(new ProfileId("p-1")), ConnectionKey.profile("profile:p-1"));
    }

    private FileSessionStore store(Duration moment) {
        return new FileSessionStore(new ProgramHome(folder), moment);
    }
}
