package org.vectorinspector.ui.connections.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;

/** Brings the Welcome page back. */
public final class WelcomeHandler {
    @Execute
    void execute(EPartService parts) {
        parts.showPart("org.vectorinspector.ui.connections.part.welcome", PartState.ACTIVATE);
    }
}
