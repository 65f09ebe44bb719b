package org.vectorinspector.ui.browse.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.osgi.service.event.Event;
import org.vectorinspector.core.event.ConnectionOpened;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.ProgramPreferences;
import org.vectorinspector.core.preference.SessionRestore;
import org.vectorinspector.core.session.OpenCollections;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.ui.browse.model.CollectionViews;

/** Opens the collections of the last session at the start and keeps what is open while it changes. */
public final class CollectionSession {
    @Inject
    private CollectionParts parts;

    @Inject
    private CollectionViews views;

    @Inject
    private SessionStore session;

    @Inject
    private PreferenceStore preferences;

    @Inject
    private UISynchronize ui;

    private boolean keeping;
    private boolean pending;

    @PostConstruct
    void listen() {
        views.onChange(this::keep);
    }

    @Inject
    void started(@Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event != null) {
            if (preferences.get(ProgramPreferences.SESSION_RESTORE) != SessionRestore.NOTHING) {
                parts.restore(OpenCollections.of(session));
            }
            keeping = true;
        }
    }

    @Inject
    void opened(@Optional @UIEventTopic(ConnectionTopics.OPENED) ConnectionOpened opened) {
        if (opened != null) {
            parts.bind();
        }
    }

    @Inject
    void partsChanged(@Optional @UIEventTopic(UIEvents.ElementContainer.TOPIC_CHILDREN) Event event) {
        stackChanged(event);
    }

    @Inject
    void partSelected(@Optional @UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Event event) {
        stackChanged(event);
    }

    /** At the end all parts close; what was open before stays kept. */
    @Inject
    void ending(@Optional @UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Event event) {
        if (event != null) {
            keepNow();
            keeping = false;
            session.flush();
        }
    }

    private void stackChanged(Event event) {
        if (event != null && event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPartStack) {
            keep();
        }
    }

    /** Once for all that happens at a moment, when it has happened. */
    private void keep() {
        if (keeping && !pending) {
            pending = true;
            ui.asyncExec(this::keepNow);
        }
    }

    private void keepNow() {
        pending = false;
        if (keeping) {
            parts.open().keep(session);
        }
    }
}
