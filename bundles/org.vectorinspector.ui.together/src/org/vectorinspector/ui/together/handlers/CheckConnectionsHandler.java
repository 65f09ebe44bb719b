package org.vectorinspector.ui.together.handlers;

import org.eclipse.e4.core.di.annotations.Execute;

/** Shows the check of connections, for all profiles. */
public final class CheckConnectionsHandler {
    @Execute
    void execute(TogetherParts parts) {
        parts.check().checkAll();
    }
}
