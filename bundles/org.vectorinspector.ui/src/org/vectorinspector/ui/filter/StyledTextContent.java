package org.vectorinspector.ui.filter;

import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.jface.fieldassist.IControlContentAdapter2;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Lets JFace's proposals read and write a styled text. */
final class StyledTextContent implements IControlContentAdapter, IControlContentAdapter2 {
    @Override
    public String getControlContents(Control control) {
        return ((StyledText) control).getText();
    }

    @Override
    public int getCursorPosition(Control control) {
        return ((StyledText) control).getCaretOffset();
    }

    @Override
    public Rectangle getInsertionBounds(Control control) {
        StyledText text = (StyledText) control;
        Point place = text.getLocationAtOffset(text.getCaretOffset());
        return new Rectangle(place.x, place.y, 1, text.getLineHeight());
    }

    @Override
    public void insertControlContents(Control control, String contents, int cursorPosition) {
        ((StyledText) control).insert(contents);
    }

    @Override
    public void setControlContents(Control control, String contents, int cursorPosition) {
        ((StyledText) control).setText(contents);
        ((StyledText) control).setCaretOffset(cursorPosition);
    }

    @Override
    public void setCursorPosition(Control control, int index) {
        ((StyledText) control).setCaretOffset(index);
    }

    @Override
    public Point getSelection(Control control) {
        return ((StyledText) control).getSelection();
    }

    @Override
    public void setSelection(Control control, Point range) {
        ((StyledText) control).setSelection(range);
    }
}
