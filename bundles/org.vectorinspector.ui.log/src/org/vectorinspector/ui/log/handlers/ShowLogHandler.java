package org.vectorinspector.ui.log.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/** Brings the log to the front. */
public final class ShowLogHandler {
    @Execute
    void execute(EPartService parts) {
        parts.showPart("org.vectorinspector.ui.log.part.log", PartState.ACTIVATE);
    }
}
