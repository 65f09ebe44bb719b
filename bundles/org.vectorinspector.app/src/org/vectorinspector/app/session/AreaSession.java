package org.vectorinspector.app.session;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.service.event.Event;
import org.vectorinspector.core.session.FoldedAreas;
import org.vectorinspector.core.session.SessionStore;

/** Folds the areas of the window away as the last session left them, and keeps which ones are folded while that changes. */
public final class AreaSession {
    @Inject
    private MApplication application;

    @Inject
    private EModelService model;

    @Inject
    private SessionStore session;

    private boolean open;

    /** Behind the start, because the platform folds areas only once they are drawn. */
    @Inject
    void started(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        if (event != null) {
            FoldedAreas folded = FoldedAreas.of(session);
            folded.minimized().forEach(area -> tag(area, IPresentationEngine.MINIMIZED));
            folded.maximized().ifPresent(area -> tag(area, IPresentationEngine.MAXIMIZED));
            open = true;
        }
    }

    @Inject
    void folded(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.ApplicationElement.TOPIC_TAGS) Event event) {
        if (event != null && open && event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPartStack) {
            List<MPartStack> areas = model.findElements(application, null, MPartStack.class);
            Set<String> minimized = areas.stream().filter(AreaSession::minimized).map(MUIElement::getElementId).collect(Collectors.toSet());
            Optional<String> maximized = areas.stream().filter(area -> area.getTags().contains(IPresentationEngine.MAXIMIZED))
                    .map(MUIElement::getElementId).findFirst();
            new FoldedAreas(minimized, maximized).keep(session);
        }
    }

    /** What happens behind the end is not the person's wish. */
    @Inject
    void ending(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Event event) {
        open &= event == null;
    }

    /** Tells whether a person folded the area away, and not the platform because another one fills the window. */
    private static boolean minimized(MPartStack area) {
        return area.getElementId() != null && area.getTags().contains(IPresentationEngine.MINIMIZED)
                && !area.getTags().contains(IPresentationEngine.MINIMIZED_BY_ZOOM);
    }

    private void tag(String area, String tag) {
        Optional.ofNullable(model.find(area, application)).filter(found -> !found.getTags().contains(tag))
                .ifPresent(found -> found.getTags().add(tag));
    }
}
