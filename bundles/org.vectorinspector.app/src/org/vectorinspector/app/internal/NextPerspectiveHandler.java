package org.vectorinspector.app.internal;

import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Brings the next perspective to the front; behind the last comes the first. */
public final class NextPerspectiveHandler {
    private static final String PERSPECTIVES = "org.vectorinspector.app.perspectivestack";

    @Execute
    void execute(MApplication application, EModelService model, EPartService parts) {
        MPerspectiveStack stack = (MPerspectiveStack) model.find(PERSPECTIVES, application);
        List<MPerspective> all = stack.getChildren();
        parts.switchPerspective(all.get((all.indexOf(stack.getSelectedElement()) + 1) % all.size()));
    }
}
