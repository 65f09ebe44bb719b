package org.vectorinspector.ui.browse.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.ui.browse.parts.CollectionPart;
import org.vectorinspector.ui.browse.parts.CollectionParts;

/** Reads the active collection anew. */
public final class RefreshHandler {
    @CanExecute
    boolean canExecute(CollectionParts parts) {
        return parts.active().isPresent();
    }

    @Execute
    void execute(CollectionParts parts) {
        parts.active().ifPresent(CollectionPart::refresh);
    }
}
