package org.vectorinspector.ui.browse.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.event.RecordTopics;
import org.vectorinspector.core.event.RecordsChanged;
import org.vectorinspector.core.session.CollectionView;
import org.vectorinspector.ui.event.MoreLikeThis;
import org.vectorinspector.ui.event.UiTopics;

/** The part of one collection: its content, or the way back to it as long as its connection is not known. */
public final class CollectionPart {
    private final BrowseServices services;
    private final ConnectionOffer offer;
    private final MPart part;
    private Composite area;
    private Optional<CollectionContent> content = Optional.empty();

    /** Makes the part; its widgets come later. */
    @Inject
    public CollectionPart(BrowseServices services, ConnectionOffer offer, MPart part) {
        this.services = services;
        this.offer = offer;
        this.part = part;
    }

    @PostConstruct
    void createControls(Composite parent) {
        area = parent;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        CollectionParts.collection(part).ifPresentOrElse(this::show, () -> {
            Control empty = offer.create(area, CollectionParts.view(part));
            GridDataFactory.fillDefaults().grab(true, true).applyTo(empty);
        });
    }

    @Focus
    void focus() {
        content.ifPresentOrElse(CollectionContent::focus, area::setFocus);
    }

    /** Shows the collection now that its connection is known. */
    void show(CollectionRef collection) {
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        content = Optional.of(new CollectionContent(area, services, part, collection, CollectionParts.view(part)));
        area.layout(true, true);
    }

    /** Returns how the collection is looked at, empty while it is not on the screen. */
    Optional<CollectionView> view() {
        return living().map(CollectionContent::view);
    }

    /** Reads everything anew. */
    public void refresh() {
        content.ifPresent(CollectionContent::refresh);
    }

    /** Gives the focus to the filter of the records. */
    public void focusFilter() {
        content.ifPresent(CollectionContent::focusFilter);
    }

    @Inject
    void recordsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(RecordTopics.CHANGED) RecordsChanged changed) {
        if (changed != null) {
            living().ifPresent(shown -> shown.recordsChanged(changed));
        }
    }

    @Inject
    void moreLike(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.MORE_LIKE_THIS) MoreLikeThis wanted) {
        if (wanted != null) {
            living().ifPresent(shown -> shown.moreLike(wanted));
        }
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened != null) {
            living().ifPresent(shown -> shown.connectionsChanged(happened));
        }
    }

    private Optional<CollectionContent> living() {
        return content.filter(shown -> !area.isDisposed());
    }
}
