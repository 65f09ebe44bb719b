package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.session.OpenCollections;
import org.vectorinspector.ui.browse.model.CollectionViews;

/** The parts that show collections, at most one for each. UI thread only. */
@Creatable
@Singleton
public final class CollectionParts {
    private static final String COLLECTION = "org.vectorinspector.collection";
    private static final String VIEW = "org.vectorinspector.view";
    private static final String DESCRIPTOR = "org.vectorinspector.ui.browse.part.collection";
    private static final String STACK = "org.vectorinspector.app.stack.centre";
    private static final String PERSPECTIVE = "org.vectorinspector.app.perspective.browse";

    private final MApplication application;
    private final EModelService model;
    private final ConnectionManager connections;
    private final CollectionViews views;

    /** Finds parts in this application. */
    @Inject
    public CollectionParts(MApplication application, EModelService model, ConnectionManager connections, CollectionViews views) {
        this.views = views;
        this.application = application;
        this.model = model;
        this.connections = connections;
    }

    /** Returns the collection that a part shows, empty as long as its connection is not known. */
    static Optional<CollectionRef> collection(MPart part) {
        return Optional.ofNullable((CollectionRef) part.getTransientData().get(COLLECTION));
    }

    /** Returns how the collection of a part shall be looked at when its widgets are made. */
    static CollectionView view(MPart part) {
        return (CollectionView) part.getTransientData().get(VIEW);
    }

    /** Shows a collection and gives it the focus. */
    public void open(CollectionRef collection) {
        // Where another perspective is in front, the part would land there.
        parts().switchPerspective((MPerspective) model.find(PERSPECTIVE, application));
        MPart part = find(collection).orElseGet(() -> create(collection));
        parts().showPart(part, PartState.ACTIVATE);
    }

    /** Puts the part of a collection in front of its area, which need not be seen itself. */
    public void openBehind(CollectionRef collection) {
        MPart part = find(collection).orElseGet(() -> create(collection));
        part.getParent().setSelectedElement(part);
    }

    /** Brings the part of a collection to the top where there is one. */
    public void reveal(CollectionRef collection) {
        find(collection).ifPresent(parts()::bringToTop);
    }

    /** Closes the parts of a connection. */
    public void close(ConnectionId connection) {
        for (MPart part : all()) {
            if (collection(part).filter(ref -> ref.connection().equals(connection)).isPresent()) {
                parts().hidePart(part, true);
            }
        }
        name();
    }

    /** Returns the part of the active collection, empty where none shows it. */
    public Optional<CollectionPart> active() {
        return connections.active().flatMap(ManagedConnection::activeRef).flatMap(this::find)
                .map(MPart::getObject).map(CollectionPart.class::cast);
    }

    /** Opens the collections of a session behind what is open; those whose connection is not known wait for it. */
    public void restore(OpenCollections session) {
        for (CollectionView view : session.views()) {
            if (all().stream().noneMatch(part -> view(part).isOf(view.connection(), view.collection()))) {
                MPart part = create(view);
                if (session.front().filter(place -> session.views().get(place).equals(view)).isPresent()) {
                    parts().bringToTop(part);
                }
            }
        }
        bind();
    }

    /** Gives each part that waits for its connection what it waits for. */
    public void bind() {
        for (MPart part : all()) {
            if (collection(part).isEmpty()) {
                ConnectionKey.find(connections, view(part).connection()).ifPresent(connection -> bind(part, connection));
            }
        }
    }

    /** Returns what is open in the order of the tabs. */
    public OpenCollections open() {
        MPartStack stack = (MPartStack) model.find(STACK, application);
        List<MPart> open = stack.getChildren().stream().filter(MPart.class::isInstance).map(MPart.class::cast)
                .filter(part -> part.getTransientData().containsKey(VIEW)).toList();
        int front = open.indexOf(stack.getSelectedElement());
        return new OpenCollections(open.stream().map(this::viewNow).toList(), front < 0 ? Optional.empty() : Optional.of(front));
    }

    /** Returns how the collection of a part is looked at, was looked at last, or shall be looked at. */
    private CollectionView viewNow(MPart part) {
        Optional<CollectionView> now = part.getObject() instanceof CollectionPart shown ? shown.view() : Optional.empty();
        CollectionView wanted = view(part);
        return now.or(() -> part.getObject() == null ? Optional.empty() : views.find(wanted.connection(), wanted.collection())).orElse(wanted);
    }

    private void bind(MPart part, ManagedConnection connection) {
        CollectionRef collection = new CollectionRef(connection.id(), view(part).collection());
        part.getTransientData().put(COLLECTION, collection);
        part.setTooltip(connection.name() + " > " + collection.collection());
        if (part.getObject() instanceof CollectionPart waiting) {
            waiting.show(collection);
        }
    }

    /** Names each part by its collection, and by its connection too where others are called the same. */
    private void name() {
        Map<String, Long> names = all().stream().collect(Collectors.groupingBy(part -> view(part).collection().name(), Collectors.counting()));
        for (MPart part : all()) {
            CollectionView view = view(part);
            String connection = collection(part).flatMap(ref -> connections.find(ref.connection())).map(ManagedConnection::name)
                    .orElse(view.connectionName());
            String name = view.collection().name();
            part.setLabel(names.get(name) == 1 ? name : name + " · " + connection);
        }
    }

    private Optional<MPart> find(CollectionRef collection) {
        return all().stream().filter(part -> collection(part).filter(collection::equals).isPresent()).findFirst();
    }

    private List<MPart> all() {
        return model.findElements(application, DESCRIPTOR, MPart.class);
    }

    private MPart create(CollectionRef collection) {
        ManagedConnection connection = connections.find(collection.connection()).orElseThrow();
        String key = ConnectionKey.of(connection);
        CollectionView fresh = CollectionView.fresh(key, connection.name(), collection.collection());
        MPart part = create(views.find(key, collection.collection()).map(before -> fresh.with(before.columns())).orElse(fresh));
        part.getTransientData().put(COLLECTION, collection);
        return part;
    }

    private MPart create(CollectionView view) {
        MPart part = parts().createPart(DESCRIPTOR);
        part.getTransientData().put(VIEW, view);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        part.setTooltip(view.connectionName() + " > " + view.collection());
        MPartStack stack = (MPartStack) model.find(STACK, application);
        stack.getChildren().add(part);
        name();
        return part;
    }

    private EPartService parts() {
        MWindow window = application.getChildren().getFirst();
        return window.getContext().get(EPartService.class);
    }
}
