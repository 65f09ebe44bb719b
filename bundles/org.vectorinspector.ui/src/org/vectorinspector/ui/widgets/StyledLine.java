package org.vectorinspector.ui.widgets;

import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.TextStyle;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;

/** A line of a tree or table whose parts look different: a name, the framed word of its environment, small remarks. */
public final class StyledLine {
    private final StyledString text = new StyledString();

    /** Appends plain text. */
    public StyledLine text(String words) {
        text.append(words);
        return this;
    }

    /** Appends bold text. */
    public StyledLine bold(String words) {
        text.append(words, new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.font = Fonts.bold();
            }
        });
        return this;
    }

    /** Appends a small remark. */
    public StyledLine small(String words) {
        text.append(words, new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.font = Fonts.secondary();
                style.foreground = Palette.color(Role.SECONDARY);
            }
        });
        return this;
    }

    /** Appends the framed word of an environment, nothing where nobody said. */
    public StyledLine tag(Environment environment) {
        if (environment != Environment.NONE) {
            text.append("  ");
            text.append(" " + Environments.tag(environment) + " ", new Styler() {
                @Override
                public void applyStyles(TextStyle style) {
                    style.font = Fonts.system(-2, true);
                    style.foreground = Palette.color(Environments.role(environment));
                    style.borderStyle = SWT.BORDER_SOLID;
                    style.borderColor = Palette.color(Environments.role(environment));
                }
            });
        }
        return this;
    }

    /** Shows the line in a cell. */
    public void applyTo(ViewerCell cell) {
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
    }
}
