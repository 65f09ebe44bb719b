package org.vectorinspector.ui.together.handlers;

import org.eclipse.e4.core.di.annotations.Execute;

/** Shows the search over several collections. */
public final class SearchTogetherHandler {
    @Execute
    void execute(TogetherParts parts) {
        parts.together();
    }
}
