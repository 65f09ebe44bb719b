package org.vectorinspector.ui.log.parts;

import java.text.NumberFormat;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.log.messages.Messages;
import org.vectorinspector.ui.log.model.LogModel;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How many lines there are, and what can be done with them. */
final class LogFooter {
    /** What a person can do with the log. */
    interface Actions {
        void copy();

        void clear();

        void export();
    }

    private final Label count;

    LogFooter(Composite parent, Actions actions) {
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        count = WidgetKeys.mark(Styles.filling(strip), "log.footer");
        ToolBar tools = new ToolBar(strip, SWT.FLAT);
        Styles.paint(tools, Role.HEAD, Role.TEXT);
        item(tools, "copy", Messages.Log_copy, "log.copy", actions::copy);
        item(tools, "trash", Messages.Log_clear, "log.clear", actions::clear);
        item(tools, "export", Messages.Log_export, "log.export", actions::export);
    }

    void show(LogModel.Shown shown) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        String all = numbers.format(shown.all());
        count.setText(shown.lines().size() == shown.all() ? NLS.bind(Messages.Log_lines, all)
                : NLS.bind(Messages.Log_some, numbers.format(shown.lines().size()), all));
    }

    private static void item(ToolBar tools, String icon, String tip, String key, Runnable action) {
        ToolItem item = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), key);
        item.setImage(Icons.get(icon));
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
    }
}
