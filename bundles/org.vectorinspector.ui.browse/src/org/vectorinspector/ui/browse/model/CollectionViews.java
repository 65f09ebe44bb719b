package org.vectorinspector.ui.browse.model;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.core.session.CollectionView;

/** How each collection was looked at last while the program runs, also those that were closed since. UI thread only. */
@Creatable
@Singleton
public final class CollectionViews {
    private static final int MOST = 500;

    private record Place(String connection, CollectionName collection) {
    }

    private final Map<Place, CollectionView> views = new LinkedHashMap<>(16, 0.75f, true);
    private Runnable listener = () -> { };

    /** Begins with nothing. */
    @Inject
    public CollectionViews() {
    }

    /** Returns how a collection was looked at last, empty where it never was. */
    public Optional<CollectionView> find(String connection, CollectionName collection) {
        return Optional.ofNullable(views.get(new Place(connection, collection)));
    }

    /** Remembers a view and says so when it is another one. */
    public void remember(CollectionView view) {
        CollectionView before = views.put(new Place(view.connection(), view.collection()), view);
        if (views.size() > MOST) {
            views.remove(views.keySet().iterator().next());
        }
        if (!view.equals(before)) {
            listener.run();
        }
    }

    /** Hears that a view is another one. */
    public void onChange(Runnable heard) {
        listener = heard;
    }
}
