package org.vectorinspector.app.session;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPartSashContainer;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.service.event.Event;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.core.session.WindowView;

/** Brings the window, its perspective and the sizes of its areas back, and keeps them while they change. */
public final class WindowSession {
    private static final String PERSPECTIVES = "org.vectorinspector.app.perspectivestack";

    @Inject
    private MApplication application;

    @Inject
    private EModelService model;

    @Inject
    private SessionStore session;

    private boolean open;

    /** Before the window is drawn, so that nothing jumps. */
    @PostConstruct
    void restore() {
        WindowView view = WindowView.of(session);
        view.sizes().forEach((area, size) -> Optional.ofNullable(model.find(area, application))
                .ifPresent(element -> element.setContainerData(Integer.toString(size))));
        view.bounds().ifPresent(bounds -> WindowPlace.restore(application.getChildren().getFirst(), bounds));
        MPerspectiveStack stack = (MPerspectiveStack) model.find(PERSPECTIVES, application);
        stack.getChildren().stream().filter(perspective -> perspective.getElementId().equals(view.perspective())).findFirst()
                .ifPresent(stack::setSelectedElement);
    }

    @Inject
    void started(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event) {
        open = event != null;
    }

    @Inject
    void resized(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UIElement.TOPIC_CONTAINERDATA) Event event) {
        keep(event);
    }

    @Inject
    void moved(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.Window.TOPIC_ALL) Event event) {
        keep(event);
    }

    @Inject
    void switched(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.ElementContainer.TOPIC_SELECTEDELEMENT) Event event) {
        if (event != null && event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPerspectiveStack) {
            keep(event);
        }
    }

    /** At the end everything closes; what was open before stays kept. */
    @Inject
    void ending(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UIEvents.UILifeCycle.APP_SHUTDOWN_STARTED) Event event) {
        if (event != null) {
            open = false;
            session.flush();
        }
    }

    private void keep(Event event) {
        if (event != null && open) {
            MPerspectiveStack stack = (MPerspectiveStack) model.find(PERSPECTIVES, application);
            String perspective = Optional.ofNullable(stack.getSelectedElement()).map(MPerspective::getElementId).orElse("");
            new WindowView(perspective, sizes(), WindowPlace.of(application.getChildren().getFirst())).keep(session);
        }
    }

    private Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (MPartSashContainer sash : model.findElements(application, null, MPartSashContainer.class)) {
            sash.getChildren().forEach(child -> size(child).ifPresent(size -> sizes.put(child.getElementId(), size)));
        }
        return sizes;
    }

    private static Optional<Integer> size(MUIElement area) {
        String data = area.getContainerData();
        return area.getElementId() != null && data != null && data.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(data)) : Optional.empty();
    }
}
