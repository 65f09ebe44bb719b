package org.vectorinspector.core.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Value;

/**
 * The collections that were open, in the order of their tabs.
 *
 * @param views never null
 * @param front the place of the one in front, empty where none was
 */
public record OpenCollections(List<CollectionView> views, Optional<Integer> front) {
    private static final String SECTION = "collections";

    public OpenCollections {
        views = List.copyOf(views);
        Objects.requireNonNull(front, "front");
    }

    /** Returns what the last session left. */
    public static OpenCollections of(SessionStore session) {
        Metadata saved = session.section(SECTION);
        List<CollectionView> views = Saved.objects(saved.values(), "open").stream().map(CollectionView::read).flatMap(Optional::stream).toList();
        return new OpenCollections(views, Saved.number(saved.values(), "front").filter(place -> place >= 0 && place < views.size()));
    }

    /** Lets the session keep it. */
    public void keep(SessionStore session) {
        Metadata saved = Metadata.of("open", new Value.Items(views.stream().map(CollectionView::save).toList()));
        session.keep(SECTION, front.map(place -> saved.with("front", Value.of(place.longValue()))).orElse(saved));
    }
}
