package org.vectorinspector.ui.connections.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.ui.connections.model.ProfileListModel;
import org.vectorinspector.ui.connections.model.ProfileListModel.Line;
import org.vectorinspector.ui.connections.model.ProfileListModel.Order;

class ProfileListModelTest {
    private final ProfileListModel model = new ProfileListModel(new FixedProfiles(List.of(
            profile("zebra", "qdrant", "Shop", false, "eu"), profile("Apple", "chroma", "Shop", false, "us"), profile("mango", "chroma", "Shop", true),
            profile("loose", "local", "", false), profile("attic", "local", "Archive/Old", false))));

    @Test
    void showsFoldersFirstAndFavouritesFirstWithin() {
        assertEquals(List.of("Archive/Old", "Shop", "loose"), words(model.lines()));
        assertEquals(List.of("mango", "Apple", "zebra"), words(model.within(new Line.Folder("Shop"))));
    }

    @Test
    void knowsTheFirstProfileWhateverFolderItIsIn() {
        assertEquals(Optional.of("attic"), model.firstProfile().flatMap(model::profile).map(ConnectionProfile::name));
        model.search("zeb");
        assertEquals(Optional.of("zebra"), model.firstProfile().flatMap(model::profile).map(ConnectionProfile::name));
        model.search("nothing like it");
        assertEquals(Optional.empty(), model.firstProfile());
    }

    @Test
    void putsFoldersIntoFoldersAndShowsLoneOnesAsOne() {
        ProfileListModel nested = new ProfileListModel(new FixedProfiles(List.of(profile("eu", "chroma", "Shop/Europe", false),
                profile("asia", "chroma", "Shop/Asia/South", false), profile("all", "chroma", "Shop", false), profile("near", "chroma", "Shopping", false),
                profile("old", "local", "Archive/2024/Q1", false))));
        assertEquals(List.of(new Line.Folder("Archive/2024/Q1"), new Line.Folder("Shop"), new Line.Folder("Shopping")), nested.lines());
        Line.Folder shop = new Line.Folder("Shop");
        Line.Folder south = new Line.Folder("Shop/Asia/South");
        assertEquals(List.of(south, new Line.Folder("Shop/Europe")), nested.within(shop).subList(0, 2));
        assertEquals(3, nested.within(shop).size());
        assertEquals(List.of("Asia/South", "Shop", "Archive/2024/Q1"),
                List.of(nested.label(south), nested.label(shop), nested.label(new Line.Folder("Archive/2024/Q1"))));
        assertEquals(Optional.of(shop), nested.around(south));
        assertEquals(Optional.of(south), nested.around(nested.within(south).getFirst()));
        assertEquals(Optional.empty(), nested.around(shop));
        assertEquals(List.of("all", "asia", "eu"), nested.profiles(shop).stream().map(ConnectionProfile::name).toList());
        nested.search("asia");
        assertEquals(List.of(south), nested.lines());
        assertEquals(List.of("asia"), nested.profiles(south).stream().map(ConnectionProfile::name).toList());
    }

    @Test
    void ordersByNameOrByKindOfDatabase() {
        model.order(Order.NAME);
        assertEquals(List.of("mango", "Apple", "attic", "loose", "zebra"), words(model.lines()));
        model.order(Order.PROVIDER);
        assertEquals(List.of("mango", "Apple", "attic", "loose", "zebra"), words(model.lines()));
    }

    @Test
    void findsEachWordAnywhere() {
        model.order(Order.NAME);
        model.search("  SHOP chroma ");
        assertEquals(List.of("mango", "Apple"), words(model.lines()));
        model.search("eu");
        assertEquals(List.of("zebra"), words(model.lines()));
        model.search("zebra.example");
        assertEquals(List.of("zebra"), words(model.lines()));
        model.search("zebra chroma");
        assertEquals(List.of(), model.lines());
    }

    @Test
    void saysWhereAProfileLeads() {
        ConnectionProfile server = profile("zebra", "qdrant", "", false);
        assertEquals("zebra.example:6333", ProfileListModel.place(server));
        assertEquals("zebra.example", ProfileListModel.place(server.withSettings(new ConnectionSettings(Map.of("host", "zebra.example")))));
        assertEquals("vectors", ProfileListModel.place(server.withSettings(new ConnectionSettings(Map.of("path", "vectors")))));
        assertEquals("", ProfileListModel.place(server.withSettings(ConnectionSettings.EMPTY)));
    }

    private List<String> words(List<Line> lines) {
        return lines.stream().map(line -> switch (line) {
            case Line.Folder(String name) -> name;
            case Line.Profile profile -> model.profile(profile).orElseThrow().name();
        }).toList();
    }

    private static ConnectionProfile profile(String name, String provider, String folder, boolean favourite, String... tags) {
        return ConnectionProfile.of(name, new ProviderId(provider), new ConnectionSettings(Map.of("host", name + ".example", "port", "6333")))
                .withLabels(new ProfileLabels(folder, List.of(tags), favourite));
    }
}
