package org.vectorinspector.ui.together.handlers;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.vectorinspector.ui.together.check.CheckPart;
import org.vectorinspector.ui.together.parts.TogetherPart;

/** Shows the parts of this bundle, each at most once. UI thread only. */
@Creatable
public final class TogetherParts {
    private static final String TOGETHER = "org.vectorinspector.ui.together.part.together";
    private static final String CHECK = "org.vectorinspector.ui.together.part.check";
    private static final String STACK = "org.vectorinspector.app.stack.centre";

    @Inject
    private MApplication application;

    @Inject
    private EModelService model;

    /** Shows the search over several collections. */
    public TogetherPart together() {
        return (TogetherPart) shown(TOGETHER).getObject();
    }

    /** Shows the check of connections. */
    public CheckPart check() {
        return (CheckPart) shown(CHECK).getObject();
    }

    private MPart shown(String id) {
        EPartService parts = application.getChildren().getFirst().getContext().get(EPartService.class);
        MPart part = model.findElements(application, id, MPart.class).stream().findFirst().orElseGet(() -> create(parts, id));
        parts.showPart(part, PartState.ACTIVATE);
        return part;
    }

    private MPart create(EPartService parts, String id) {
        MPart part = parts.createPart(id);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        ((MPartStack) model.find(STACK, application)).getChildren().add(part);
        return part;
    }
}
