package org.vectorinspector.ui.browse.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.vectorinspector.ui.browse.parts.CollectionPart;
import org.vectorinspector.ui.browse.parts.CollectionParts;

/** Gives the focus to the filter of the active collection. */
public final class FilterHandler {
    @CanExecute
    boolean canExecute(CollectionParts parts) {
        return parts.active().isPresent();
    }

    @Execute
    void execute(CollectionParts parts) {
        parts.active().ifPresent(CollectionPart::focusFilter);
    }
}
