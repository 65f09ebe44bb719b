package org.vectorinspector.ui.together.parts;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Comparison;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.together.model.TogetherModel;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.TwoGroups;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How answers are compared, and which targets there are. */
final class ViewBar {
    private final TogetherModel model;
    private final ConnectionManager connections;
    private final TargetSets sets;
    private final Combo align;
    private final Combo base;
    private final Combo set;
    private final Button export;

    ViewBar(Composite parent, TogetherModel model, ConnectionManager connections, TargetSets sets, Runnable onTargets, Runnable onExport) {
        this.model = model;
        this.connections = connections;
        this.sets = sets;
        TwoGroups groups = new TwoGroups(parent, 6, 2);
        Composite line = groups.first();
        align = combo(line, Messages.Query_align, "together.align", 80);
        align.addListener(SWT.Selection, event -> model.align(chosenAlign()));
        base = combo(line, Messages.Query_base, "together.base", 120);
        base.addListener(SWT.Selection, event -> model.base(base.getSelectionIndex()));
        set = combo(line, Messages.Query_set, "together.set", 104);
        set.addListener(SWT.Selection, event -> takeSet());
        button(groups.second(), "target", Messages.Query_targets, "together.targets", onTargets);
        export = button(groups.second(), "export", Messages.Query_export, "together.export", onExport);
    }

    void refresh() {
        List<String> keys = new ArrayList<>(List.of(Messages.Query_id));
        keys.addAll(Comparison.commonKeys(model.columns()));
        String chosen = model.align() instanceof AlignBy.MetadataKey(String key) ? key : Messages.Query_id;
        if (!keys.contains(chosen)) {
            keys.add(chosen);
        }
        fill(align, keys, keys.indexOf(chosen));
        fill(base, model.targets().stream().map(target -> new TargetFace(connections, target).line()).toList(), model.base());
        List<String> names = new ArrayList<>(List.of(Messages.Query_noSet));
        names.addAll(sets.all().stream().map(TargetSet::name).toList());
        int same = sets.all().stream().filter(known -> known.targets().equals(model.targets())).findFirst().map(known -> names.indexOf(known.name()))
                .orElse(0);
        fill(set, names, same);
        export.setEnabled(model.asked());
    }

    private AlignBy chosenAlign() {
        return align.getSelectionIndex() == 0 ? new AlignBy.Id() : new AlignBy.MetadataKey(align.getText());
    }

    private void takeSet() {
        sets.find(set.getText()).ifPresent(chosen -> {
            model.targets(chosen.targets());
            model.align(chosen.align());
        });
    }

    private static void fill(Combo combo, List<String> items, int selected) {
        if (!List.of(combo.getItems()).equals(items)) {
            combo.setItems(items.toArray(String[]::new));
        }
        if (selected < items.size() && combo.getSelectionIndex() != selected) {
            combo.select(selected);
        }
        combo.setToolTipText(combo.getText());
    }

    private static Combo combo(Composite line, String label, String key, int width) {
        Styles.secondary(line, label);
        Combo combo = WidgetKeys.mark(new Combo(line, SWT.READ_ONLY), key);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.FILL).hint(width, SWT.DEFAULT).applyTo(combo);
        combo.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = label;
            }
        });
        return combo;
    }

    private static Button button(Composite line, String icon, String label, String key, Runnable action) {
        Button button = WidgetKeys.mark(new Button(line, SWT.PUSH), key);
        button.setImage(Icons.get(icon, Role.TEXT));
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
