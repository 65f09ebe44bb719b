package org.vectorinspector.ui.log.parts;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.core.log.LogLevel;
import org.vectorinspector.core.log.LogQuery;
import org.vectorinspector.ui.log.messages.Messages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What is searched for in the log. */
final class LogBar {
    private final Text search;
    private final Combo levels;

    LogBar(Composite parent, Consumer<LogQuery> wanted) {
        Composite bar = Styles.grid(parent, 2, 0);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 10).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = WidgetKeys.mark(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "log.search");
        search.setMessage(Messages.Log_search);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).hint(60, SWT.DEFAULT).applyTo(search);
        levels = WidgetKeys.mark(new Combo(bar, SWT.READ_ONLY), "log.levels");
        levels.setItems(Messages.Log_all, Messages.Log_warnings, Messages.Log_errors);
        levels.select(0);
        levels.setToolTipText(Messages.Log_levels);
        name(levels);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.FILL).hint(104, SWT.DEFAULT).applyTo(levels);
        search.addListener(SWT.Modify, event -> wanted.accept(query()));
        levels.addListener(SWT.Selection, event -> wanted.accept(query()));
    }

    void focus() {
        search.setFocus();
    }

    private LogQuery query() {
        Set<LogLevel> shown = switch (levels.getSelectionIndex()) {
            case 1 -> EnumSet.of(LogLevel.ERROR, LogLevel.WARNING);
            case 2 -> EnumSet.of(LogLevel.ERROR);
            default -> EnumSet.allOf(LogLevel.class);
        };
        return new LogQuery(search.getText(), shown);
    }

    private static void name(Combo combo) {
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = Messages.Log_levels;
            }
        });
    }
}
