package org.vectorinspector.ui.migrate.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.migrate.CopyPlace.InCollection;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Host;
import org.vectorinspector.ui.migrate.model.SeveralCopies;

class SeveralCopiesTest {
    private static final Host ARCHIVE = new Host("profile:archive", "archive", false);

    @Test
    void keepsNamesAndWhatWasSaidOfAll() {
        List<CopyDraft> drafts = SeveralCopies.of(List.of(Runs.DOCS, Runs.place("shop", "more")), CopyDraft.NONE.onExisting(ExistingIds.SKIP));
        assertEquals(List.of("docs", "more"), targets(SeveralCopies.into(drafts, ARCHIVE)));
        assertEquals(List.of(ExistingIds.SKIP, ExistingIds.SKIP), drafts.stream().map(CopyDraft::existing).toList());
    }

    @Test
    void keepsTwoPartitionsOfOneNameApart() {
        List<CopyDraft> drafts = SeveralCopies.of(List.of(partition("a"), partition("b"), partition("*")), CopyDraft.NONE);
        assertEquals(List.of("docs", "docs_b", "docs_all"), targets(SeveralCopies.into(drafts, ARCHIVE)));
        assertEquals("docs@*", targets(SeveralCopies.into(drafts, new Host("profile:cloud", "cloud", true))).get(2));
    }

    @Test
    void copiesWithinAConnectionUnderOtherNames() {
        List<CopyDraft> drafts = SeveralCopies.of(List.of(Runs.DOCS, Runs.place("shop", "more")), CopyDraft.NONE);
        assertEquals(List.of("docs_copy", "more_copy"), targets(SeveralCopies.into(drafts, new Host("profile:shop", "shop", false))));
    }

    private static InCollection partition(String name) {
        return new InCollection("profile:shop", "shop", new CollectionName("docs", name));
    }

    private static List<String> targets(List<CopyDraft> drafts) {
        return drafts.stream().map(draft -> ((InCollection) draft.target().orElseThrow()).collection().toString()).toList();
    }
}
