package org.vectorinspector.ui.migrate.plan;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.messages.SeveralMessages;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How much is kept, mapped and lost, the acceptance of what is lost, and the way to another mapping. */
final class PlanHead {
    private final PlanModel model;
    private final Composite bar;
    private final Map<Verdict, Label> icons = new EnumMap<>(Verdict.class);
    private final Map<Verdict, Label> counts = new EnumMap<>(Verdict.class);
    private final Button accept;
    private final Button edit;

    PlanHead(Composite parent, PlanModel model, Runnable editMapping) {
        this.model = model;
        bar = Styles.grid(parent, 9, 0);
        GridLayoutFactory.fillDefaults().numColumns(9).margins(12, 6).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Styles.heading(bar, PlanMessages.Plan_heading);
        for (Verdict verdict : Verdict.values()) {
            Label icon = Styles.label(bar, "");
            GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).indent(8, 0).applyTo(icon);
            icons.put(verdict, icon);
            Label count = WidgetKeys.mark(Styles.note(bar, ""), "plan." + verdict.name().toLowerCase(Locale.ROOT));
            count.setFont(Fonts.system(-1, true));
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(count);
            counts.put(verdict, count);
        }
        Styles.filling(bar);
        Composite buttons = new Composite(bar, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).center(true).applyTo(buttons);
        accept = WidgetKeys.mark(new Button(buttons, SWT.CHECK), "plan.accept");
        accept.setLayoutData(new RowData());
        accept.addListener(SWT.Selection, event -> model.accept(accept.getSelection(), Instant.now()));
        edit = WidgetKeys.mark(new Button(buttons, SWT.PUSH), "plan.edit");
        edit.setText(PlanMessages.Plan_edit);
        edit.setImage(Icons.get("edit"));
        edit.addListener(SWT.Selection, event -> editMapping.run());
    }

    /** Shows the plan; once it runs nothing can be accepted or changed any more. */
    void show(boolean running) {
        for (Verdict verdict : Verdict.values()) {
            boolean none = model.copies().stream().allMatch(copy -> copy.plan().isEmpty());
            long lines = model.count(verdict);
            Tone tone = none || lines == 0 ? Tone.SECONDARY : Verdicts.tone(verdict);
            icons.get(verdict).setImage(Icons.get(Verdicts.icon(verdict), tone.role()));
            counts.get(verdict).setText(none ? Verdicts.word(verdict) : NLS.bind(Verdicts.count(verdict), lines));
            tone.applyTo(counts.get(verdict));
        }
        accept.setVisible(model.losing());
        ((RowData) accept.getLayoutData()).exclude = !model.losing();
        accept.setEnabled(!running);
        accept.setSelection(model.accepted().isPresent());
        accept.setText(model.accepted().map(at -> NLS.bind(PlanMessages.Plan_accepted, Numbers.when(at))).orElse(model.several()
                ? SeveralMessages.Several_acceptAll : PlanMessages.Plan_accept));
        edit.setEnabled(model.plan().isPresent() && !running);
        bar.layout(true, true);
    }

    Composite control() {
        return bar;
    }

    /** Takes the focus where a loss is to be accepted. */
    void focus() {
        accept.setFocus();
    }

    /** Returns how much of the source the plan has seen. */
    static String examined(CopyPlan plan) {
        return plan.complete() ? NLS.bind(PlanMessages.Plan_all, Numbers.grouped(plan.examined()))
                : NLS.bind(PlanMessages.Plan_some, Numbers.grouped(plan.examined()), Numbers.count(plan.total()));
    }
}
