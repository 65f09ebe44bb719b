package org.vectorinspector.ui.migrate.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.migrate.CopyPlace.InCollection;
import org.vectorinspector.ui.migrate.model.PlaceChoice.Host;

/** Copies of several collections into one connection: under their own names as far as these stay apart. */
public final class SeveralCopies {
    private SeveralCopies() {
    }

    /** Returns drafts of these sources that are else like another one; where they go is to be said. */
    public static List<CopyDraft> of(List<InCollection> sources, CopyDraft like) {
        return sources.stream().map(source -> CopyDraft.NONE.from(source).onExisting(like.existing())).toList();
    }

    /** Returns the same drafts into a connection. */
    public static List<CopyDraft> into(List<CopyDraft> drafts, Host host) {
        Set<CollectionName> taken = new HashSet<>();
        List<CopyDraft> there = new ArrayList<>();
        for (CopyDraft draft : drafts) {
            InCollection source = (InCollection) draft.source().orElseThrow();
            CollectionName name = PlaceChoice.named(PlaceChoice.usualName(host, usual(source, host)));
            String apart = source.whole() ? "all" : source.collection().partition();
            CollectionName free = taken.contains(name) ? CollectionName.of(name.name() + "_" + apart) : name;
            taken.add(free);
            there.add(draft.to(new InCollection(host.key(), host.name(), free)));
        }
        return there;
    }

    private static String usual(InCollection source, Host host) {
        CollectionName own = source.collection();
        String word = source.connection().equals(host.key()) ? own.name() + "_copy" : own.name();
        return new CollectionName(word, source.whole() ? own.partition() : "").toString();
    }
}
