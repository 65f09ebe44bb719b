package org.vectorinspector.ui.migrate.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.parts.CopyOpener;

/** Begins a plan with nothing chosen. */
public final class PlanCopyHandler {
    @Execute
    void execute(CopyOpener opener) {
        opener.plan(CopyDraft.NONE);
    }
}
