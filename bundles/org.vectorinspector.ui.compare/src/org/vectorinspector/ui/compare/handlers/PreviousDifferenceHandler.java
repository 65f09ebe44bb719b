package org.vectorinspector.ui.compare.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vectorinspector.ui.compare.parts.ComparePart;

/** Goes to the previous difference of the active part; a handler of the part alone, so that the keys belong to other parts elsewhere. */
public final class PreviousDifferenceHandler {
    @CanExecute
    boolean canExecute(EPartService parts) {
        return parts.getActivePart() != null && parts.getActivePart().getObject() instanceof ComparePart part && part.walkable();
    }

    @Execute
    void execute(EPartService parts) {
        ((ComparePart) parts.getActivePart().getObject()).step(-1);
    }
}
