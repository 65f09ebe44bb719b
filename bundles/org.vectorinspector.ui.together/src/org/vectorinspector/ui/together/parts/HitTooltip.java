package org.vectorinspector.ui.together.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.together.TargetHit;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.HitTitle;
import org.vectorinspector.ui.widgets.Styles;

/** Says of a hit what its narrow row cannot: the whole title, the id and the server's own score. */
final class HitTooltip extends ToolTip {
    private static final int WIDTH = 360;

    private final NatTable table;
    private final HitCells cells;

    HitTooltip(NatTable table, HitCells cells) {
        super(table, ToolTip.NO_RECREATE, false);
        this.table = table;
        this.cells = cells;
        setShift(new Point(10, 14));
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return row(event);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return cells.hit(row(event)).isPresent();
    }

    @Override
    protected Composite createToolTipContentArea(Event event, Composite parent) {
        Composite area = Styles.grid(parent, 1, 8);
        cells.hit(row(event)).ifPresent(hit -> {
            Label words = new Label(area, SWT.WRAP);
            words.setText(words(hit));
            Styles.paint(words, Role.PANEL, Role.TEXT);
            GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(words);
        });
        return area;
    }

    private static String words(TargetHit hit) {
        return HitTitle.of(hit.hit().item()) + "\n" + hit.hit().item().id().text() + "\n"
                + NLS.bind(Messages.Column_tip, Double.toString(hit.hit().score()));
    }

    private int row(Event event) {
        int row = table.getRowPositionByY(event.y);
        return row < 1 ? -1 : table.getRowIndexByPosition(row);
    }
}
