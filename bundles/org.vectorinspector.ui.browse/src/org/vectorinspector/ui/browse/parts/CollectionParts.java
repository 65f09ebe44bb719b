package org.vectorinspector.ui.browse.parts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
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

/** The parts that show collections, at most one for each. UI thread only. */
@Creatable
@Singleton
public final class CollectionParts {
    /** Under which a part keeps its {@link CollectionRef}. */
    static final String COLLECTION = "org.vectorinspector.collection";

    private static final String DESCRIPTOR = "org.vectorinspector.ui.browse.part.collection";
    private static final String STACK = "org.vectorinspector.app.stack.centre";

    private final MApplication application;
    private final EModelService model;
    private final ConnectionManager connections;

    /** Finds parts in this application. */
    @Inject
    public CollectionParts(MApplication application, EModelService model, ConnectionManager connections) {
        this.application = application;
        this.model = model;
        this.connections = connections;
    }

    /** Shows a collection and gives it the focus. */
    public void open(CollectionRef collection) {
        MPart part = find(collection).orElseGet(() -> create(collection));
        parts().showPart(part, PartState.ACTIVATE);
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
    }

    /** Returns the part of the active collection, empty where none shows it. */
    public Optional<CollectionPart> active() {
        return connections.active().flatMap(ManagedConnection::activeRef).flatMap(this::find)
                .map(MPart::getObject).map(CollectionPart.class::cast);
    }

    private Optional<MPart> find(CollectionRef collection) {
        return all().stream().filter(part -> collection(part).filter(collection::equals).isPresent()).findFirst();
    }

    private List<MPart> all() {
        return model.findElements(application, DESCRIPTOR, MPart.class);
    }

    private static Optional<CollectionRef> collection(MPart part) {
        return Optional.ofNullable((CollectionRef) part.getTransientData().get(COLLECTION));
    }

    private MPart create(CollectionRef collection) {
        MPart part = parts().createPart(DESCRIPTOR);
        part.getTransientData().put(COLLECTION, collection);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        part.setLabel(collection.collection().name());
        String connection = connections.find(collection.connection()).map(ManagedConnection::name).orElse("");
        part.setTooltip(connection + " > " + collection.collection());
        MPartStack stack = (MPartStack) model.find(STACK, application);
        stack.getChildren().add(part);
        return part;
    }

    private EPartService parts() {
        MWindow window = application.getChildren().getFirst();
        return window.getContext().get(EPartService.class);
    }
}
