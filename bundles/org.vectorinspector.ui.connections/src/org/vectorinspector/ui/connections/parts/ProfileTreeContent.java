package org.vectorinspector.ui.connections.parts;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.vectorinspector.ui.connections.model.ProfileListModel;
import org.vectorinspector.ui.connections.model.ProfileListModel.Line;

/** Hands the tree the lines of the model. */
record ProfileTreeContent(ProfileListModel model) implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
        return model.lines().toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
        return parent instanceof Line.Folder folder ? model.within(folder).toArray() : new Object[0];
    }

    @Override
    public Object getParent(Object line) {
        return model.around((Line) line).orElse(null);
    }

    @Override
    public boolean hasChildren(Object line) {
        return line instanceof Line.Folder;
    }
}
