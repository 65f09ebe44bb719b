package org.vectorinspector.ui.migrate.plan;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.services.Banner;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** A plan: what stands in its way, its lines, and the whole of the selected one. */
final class PlanView {
    private final Composite area;
    private final Banner obstacle;
    private final PlanTable table;
    private final Composite below;
    private final Label details;

    PlanView(Composite parent) {
        area = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        obstacle = new Banner(area, "plan.obstacle");
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 8).hint(100, SWT.DEFAULT).applyTo(obstacle);
        table = new PlanTable(area, this::selected);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, 80).applyTo(table.control());
        below = Styles.grid(area, 1, 0);
        GridLayoutFactory.fillDefaults().margins(12, 6).applyTo(below);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(below);
        details = WidgetKeys.mark(new Label(below, SWT.WRAP), "plan.details");
        details.setFont(Fonts.secondary());
        Tone.SECONDARY.applyTo(details);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(details);
        selected(Optional.empty());
    }

    Control control() {
        return area;
    }

    void show(CopyPlan plan) {
        obstacle.show(Banner.Look.CAUTION, PlanMessages.Plan_obstacle, plan.obstacle().orElse(""));
        visible(obstacle, plan.obstacle().isPresent());
        table.show(plan.lines());
        area.layout(true, true);
    }

    private void selected(Optional<PlanLine> line) {
        details.setText(line.map(PlanView::words).orElse(""));
        visible(below, line.isPresent());
        area.layout(true, true);
    }

    private static String words(PlanLine line) {
        String examples = line.examples().isEmpty() ? "" : " " + NLS.bind(PlanMessages.Plan_examples, String.join(", ", line.examples()));
        return PlanTable.how(line) + examples;
    }

    private static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
    }
}
