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
import org.vectorinspector.ui.migrate.model.PlaceChoice.OfProfile;

class PlaceChoiceTest {
    private static final PlaceChoice DOCS = new Existing(Runs.DOCS);
    private static final PlaceChoice PROFILE = new OfProfile("Shop in the cloud", new ProfileId("7"));
    private static final List<PlaceChoice> KNOWN = List.of(DOCS, PROFILE);
    private static final Host SHOP = new Host("profile:shop", "shop");
    private static final Host ARCHIVE = new Host("profile:archive", "archive");

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
}
