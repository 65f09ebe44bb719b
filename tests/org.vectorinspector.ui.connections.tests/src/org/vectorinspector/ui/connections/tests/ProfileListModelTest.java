package org.vectorinspector.ui.connections.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
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
