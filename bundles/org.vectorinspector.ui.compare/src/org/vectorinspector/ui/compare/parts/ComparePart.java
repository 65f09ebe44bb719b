package org.vectorinspector.ui.compare.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.event.ConnectionClosed;
import org.vectorinspector.core.event.ConnectionTopics;

/** A part with two sides: two collections and what differs between them. */
public final class ComparePart {
    private final CompareServices services;
    private final MPart part;
    private Optional<CompareContent> content = Optional.empty();

    /** Makes the part; its widgets come later. */
    @Inject
    public ComparePart(CompareServices services, MPart part) {
        this.services = services;
        this.part = part;
    }

    @PostConstruct
    void createControls(Composite parent) {
        content = Optional.of(new CompareContent(parent, services, part::setLabel));
    }

    @Focus
    void focus() {
        content.ifPresent(CompareContent::focus);
    }

    /** Tells whether nothing is chosen here yet. */
    public boolean fresh() {
        return content.filter(CompareContent::fresh).isPresent();
    }

    /** Tells whether there are differences to walk through. */
    public boolean walkable() {
        return content.filter(CompareContent::showsResult).isPresent();
    }

    /** Takes a collection as the left side and asks for the right one. */
    public void begin(CollectionRef collection) {
        content.ifPresent(shown -> shown.begin(collection));
    }

    /** Selects the difference so many rows further down. */
    public void step(int rows) {
        content.ifPresent(shown -> shown.step(rows));
    }

    @Inject
    void connectionClosed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.CLOSED) ConnectionClosed closed) {
        if (closed != null) {
            content.ifPresent(shown -> shown.closed(closed.connection()));
        }
    }
}
