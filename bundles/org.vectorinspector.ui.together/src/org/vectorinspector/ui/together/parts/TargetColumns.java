package org.vectorinspector.ui.together.parts;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetOutcome;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.Styles;

/** All targets side by side; where they do not fit, they are scrolled. */
final class TargetColumns {
    private static final int NARROWEST = 290;
    private static final int GAP = 4;

    private final TogetherModel model;
    private final ConnectionManager connections;
    private final TargetColumn.Actions actions;
    private final ScrolledComposite scroller;
    private final List<TargetColumn> columns = new ArrayList<>();
    private List<Target> drawn = List.of();

    TargetColumns(Composite parent, TogetherModel model, ConnectionManager connections, TargetColumn.Actions actions) {
        this.model = model;
        this.connections = connections;
        this.actions = actions;
        scroller = new ScrolledComposite(parent, SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        Styles.paint(scroller, Role.WINDOW, Role.TEXT);
    }

    Control control() {
        return scroller;
    }

    void refresh() {
        List<TargetOutcome> outcomes = model.columns();
        List<Target> targets = model.targets();
        if (!targets.equals(drawn)) {
            draw(targets);
        }
        for (int place = 0; place < outcomes.size(); place++) {
            TargetOutcome outcome = outcomes.get(place);
            columns.get(place).show(new TargetFace(connections, outcome.target()), outcome.state());
        }
    }

    /** Says in each column that has no end yet how long it has been waited for. */
    void showWaiting(long seconds) {
        columns.forEach(column -> column.showWaiting(seconds));
    }

    private void draw(List<Target> targets) {
        drawn = targets;
        columns.clear();
        if (scroller.getContent() != null) {
            scroller.getContent().dispose();
        }
        Composite row = new Composite(scroller, SWT.NONE);
        Styles.paint(row, Role.WINDOW, Role.TEXT);
        GridLayoutFactory.fillDefaults().numColumns(Math.max(1, targets.size())).equalWidth(true).margins(GAP, GAP).spacing(GAP, 0).applyTo(row);
        for (int place = 0; place < targets.size(); place++) {
            TargetColumn column = new TargetColumn(row, place, model, actions);
            GridDataFactory.fillDefaults().grab(true, true).hint(NARROWEST, SWT.DEFAULT).applyTo(column.control());
            columns.add(column);
        }
        scroller.setContent(row);
        scroller.setMinWidth(targets.size() * (NARROWEST + GAP) + GAP);
        scroller.layout();
    }
}
