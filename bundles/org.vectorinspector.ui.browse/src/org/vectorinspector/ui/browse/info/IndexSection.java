package org.vectorinspector.ui.browse.info;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.api.model.CollectionIndex;
import org.vectorinspector.ui.browse.messages.Messages;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The indexes of a collection in the tab Info, with what makes and drops them. */
final class IndexSection {
    private final FactRows rows;
    private final IndexActions actions;

    IndexSection(FactRows rows, IndexActions actions) {
        this.rows = rows;
        this.actions = actions;
    }

    /** Adds the section to the page. */
    void show(CollectionFacts facts, CollectionIndexes indexes) {
        rows.heading(Messages.Index_heading);
        if (indexes.present().isEmpty()) {
            rows.row("", Messages.Index_none, "info.index.none");
        }
        for (CollectionIndex index : indexes.present()) {
            row(index, indexes.changeable());
        }
        if (indexes.changeable()) {
            Button create = WidgetKeys.mark(new Button(rows.line("", 1), SWT.PUSH), "info.index.new");
            create.setImage(Icons.get("plus"));
            create.setText(Messages.Index_new);
            create.addListener(SWT.Selection, event -> actions.create(facts.info(), indexes));
        }
    }

    private void row(CollectionIndex index, boolean changeable) {
        Composite line = rows.line(index.target(), changeable ? 2 : 1);
        Text text = rows.value(line, text(index), "info.index." + index.name());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(text);
        if (changeable) {
            ToolBar tools = new ToolBar(line, SWT.FLAT);
            tools.setBackground(line.getBackground());
            ToolItem drop = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), "info.index.drop." + index.name());
            drop.setImage(Icons.get("trash"));
            drop.setToolTipText(NLS.bind(Messages.Index_dropTip, index.name()));
            drop.addListener(SWT.Selection, event -> actions.drop(index));
        }
    }

    /** The kind first; the name only where it says more than what the index is on. */
    private static String text(CollectionIndex index) {
        List<String> words = new ArrayList<>(List.of(index.kind()));
        if (!index.name().equals(index.target())) {
            words.add(index.name());
        }
        if (!index.details().isEmpty()) {
            words.add(index.details());
        }
        return String.join(" · ", words);
    }
}
