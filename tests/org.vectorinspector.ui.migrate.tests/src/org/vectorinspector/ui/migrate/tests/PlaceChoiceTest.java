package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.ui.migrate.model.PlaceChoice;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Existing;
import org.vectorinspector.ui.migrate.model.PlaceChoice.File;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Fresh;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Host;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Into;
import org.vectorinspector.ui.migrate.model.PlaceChoice.OfProfile;

class PlaceChoiceTest {
    private static final PlaceChoice DOCS = new Existing(Runs.DOCS);
    private static final PlaceChoice PROFILE = new OfProfile("Shop in the cloud", new ProfileId("7"));
    private static final List<PlaceChoice> KNOWN = List.of(DOCS, PROFILE);
    private static final Host SHOP = new Host("profile:shop", "shop", false);
    private static final Host ARCHIVE = new Host("profile:archive", "archive", false);

    @Test
    void narrowsSourcesByAllWordsAndAlwaysOffersAFile() {
        assertEquals(List.of(DOCS, PROFILE, new File()), PlaceChoice.sources(KNOWN, ""));
        assertEquals(List.of(PROFILE, new File()), PlaceChoice.sources(KNOWN, "CLOUD shop"));
        assertEquals(List.of(new File()), PlaceChoice.sources(KNOWN, "nowhere"));
    }

    @Test
    void offersANewCollectionOfTheSourcesNameInEachConnection() {
        assertEquals(List.of(new Fresh(Runs.place("shop", "docs_copy")), new Fresh(Runs.place("archive", "docs")), DOCS, PROFILE, new File()),
                PlaceChoice.targets(KNOWN, List.of(SHOP, ARCHIVE), "", Optional.of("docs")));
    }

    @Test
    void takesWhatIsTypedAsTheName() {
        assertEquals(List.of(new Fresh(Runs.place("archive", "old")), new File()),
                PlaceChoice.targets(KNOWN, List.of(ARCHIVE), "old", Optional.of("docs")));
        assertEquals(List.of(DOCS, new File()), PlaceChoice.targets(KNOWN, List.of(SHOP), "docs", Optional.empty()), "it is there already");
    }

    @Test
    void findsANewCollectionByItsConnection() {
        assertEquals(List.of(new Fresh(Runs.place("archive", "docs")), new Fresh(Runs.place("shop", "arch")),
                new Fresh(Runs.place("archive", "arch")), new File()),
                PlaceChoice.targets(KNOWN, List.of(SHOP, ARCHIVE), "arch", Optional.of("docs")));
    }

    @Test
    void takesNothingForNewThatMayBeThereInTheDefaultPartition() {
        PlaceChoice there = new Existing(new CopyPlace.InCollection("profile:shop", "shop", new CollectionName("docs", "public")));
        assertEquals(new Fresh(Runs.place("shop", "docs_copy")), PlaceChoice.targets(List.of(there), List.of(SHOP), "", Optional.of("docs"))
                .getFirst());
        assertEquals(new CollectionName("docs", "other"),
                ((Fresh) PlaceChoice.targets(List.of(there), List.of(SHOP), "docs@other", Optional.empty()).getFirst()).place().collection());
    }

    @Test
    void readsThePartitionBehindTheLastSign() {
        Fresh fresh = (Fresh) PlaceChoice.targets(List.of(), List.of(SHOP), "a@b@catalogue", Optional.empty()).getFirst();
        assertEquals(new CollectionName("a@b", "catalogue"), fresh.place().collection());
        assertEquals(CollectionName.of("a@"), ((Fresh) PlaceChoice.targets(List.of(), List.of(SHOP), "a@", Optional.empty()).getFirst())
                .place().collection());
    }

    @Test
    void offersACollectionWithAllOfItsPartitionsBeforeThese() {
        Host cloud = new Host("profile:cloud", "cloud", true);
        List<CollectionName> names = List.of(new CollectionName("docs", "a"), new CollectionName("docs", "b"), CollectionName.of("plain"));
        assertEquals(List.of("docs@*", "docs@a", "docs@b", "plain"),
                PlaceChoice.withWholes(cloud, names).stream().map(place -> place.collection().toString()).toList());
        assertEquals(3, PlaceChoice.withWholes(SHOP, names).size(), "there they hold collections and do not divide them");
        Fresh plain = (Fresh) PlaceChoice.targets(List.of(), List.of(ARCHIVE), "", Optional.of("docs@*")).getFirst();
        assertEquals(CollectionName.of("docs"), plain.place().collection(), "no partitions there");
        Fresh divided = (Fresh) PlaceChoice.targets(List.of(), List.of(cloud), "", Optional.of("docs@*")).getFirst();
        assertEquals(new CollectionName("docs", "*"), divided.place().collection());
    }

    @Test
    void offersConnectionsForSeveralCollections() {
        assertEquals(List.of(new Into(SHOP), new Into(ARCHIVE), PROFILE), PlaceChoice.into(KNOWN, List.of(SHOP, ARCHIVE), ""));
        assertEquals(List.of(new Into(ARCHIVE)), PlaceChoice.into(KNOWN, List.of(SHOP, ARCHIVE), "arch"));
    }
}
