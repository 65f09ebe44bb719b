package org.vectorinspector.ui.compare.parts;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.vectorinspector.ui.event.CompareWith;
import org.vectorinspector.ui.event.UiTopics;

/** Brings the perspective and an unused part of it to the front when a collection shall be compared. */
public final class CompareOpener {
    private static final String PERSPECTIVE = "org.vectorinspector.ui.compare.perspective.compare";
    private static final String STACK = "org.vectorinspector.ui.compare.stack";
    private static final String DESCRIPTOR = "org.vectorinspector.ui.compare.part.comparison";

    private final MApplication application;
    private final EModelService model;

    /** Opens parts of this application. */
    @Inject
    public CompareOpener(MApplication application, EModelService model) {
        this.application = application;
        this.model = model;
    }

    @Inject
    void compare(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(UiTopics.COMPARE_WITH) CompareWith wanted) {
        if (wanted == null) {
            return;
        }
        EPartService parts = application.getChildren().getFirst().getContext().get(EPartService.class);
        parts.switchPerspective((MPerspective) model.find(PERSPECTIVE, application));
        MPart part = unused().orElseGet(() -> create(parts));
        parts.showPart(part, PartState.ACTIVATE);
        if (part.getObject() instanceof ComparePart shown) {
            shown.begin(wanted.collection());
        }
    }

    private Optional<MPart> unused() {
        List<MPart> all = stack().getChildren().stream().filter(MPart.class::isInstance).map(MPart.class::cast).toList();
        return all.stream().filter(part -> part.getObject() == null || part.getObject() instanceof ComparePart shown && shown.fresh()).findFirst();
    }

    private MPart create(EPartService parts) {
        MPart part = parts.createPart(DESCRIPTOR);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        stack().getChildren().add(part);
        return part;
    }

    private MPartStack stack() {
        return (MPartStack) model.find(STACK, application);
    }
}
