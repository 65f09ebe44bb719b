package org.vectorinspector.ui.migrate.plan;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.ui.filter.FilterField;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Numbers;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.TwoGroups;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Which records, what happens to those that are there, what a new collection is like, and how much of the source a plan looks at. */
final class WishBar {
    private static final List<ExistingIds> EXISTING = List.of(ExistingIds.FAIL, ExistingIds.SKIP, ExistingIds.REPLACE);

    private final MigrateServices services;
    private final PlanModel model;
    private final Looking looking;
    private final Composite bar;
    private final FilterField filter;
    private final Link chosen;
    private final Combo existing;
    private final Button settings;
    private final Button sample;
    private final Button everything;
    private Optional<CopyPlace> filtered = Optional.empty();

    /** Plans. */
    @FunctionalInterface
    interface Looking {
        void plan(PlanDepth depth);
    }

    WishBar(Composite parent, MigrateServices services, PlanModel model, Looking looking) {
        this.services = services;
        this.model = model;
        this.looking = looking;
        bar = Styles.grid(parent, 1, 0);
        GridLayoutFactory.fillDefaults().margins(12, 0).extendedMargins(0, 0, 0, 8).spacing(8, 8).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        filter = new FilterField(bar, "copy.filter", this::keys);
        filter.onRun(this::applyFilter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        chosen = WidgetKeys.mark(new Link(bar, SWT.NONE), "copy.chosen");
        chosen.addListener(SWT.Selection, event -> model.change(draft -> draft.of(CopyScope.ALL)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(chosen);
        TwoGroups groups = new TwoGroups(bar, 3, 2);
        Styles.label(groups.first(), PlanMessages.Wish_existing);
        existing = WidgetKeys.mark(new Combo(groups.first(), SWT.READ_ONLY), "copy.existing");
        existing.setItems(PlanMessages.Existing_fail, PlanMessages.Existing_skip, PlanMessages.Existing_replace);
        existing.addListener(SWT.Selection, event -> model.change(draft -> draft.onExisting(EXISTING.get(existing.getSelectionIndex()))));
        settings = button(groups.first(), PlanMessages.Wish_settings, "copy.settings", this::askSettings);
        sample = button(groups.second(), PlanMessages.Wish_sample, "copy.sample", () -> look(PlanDepth.SAMPLE));
        sample.setToolTipText(PlanMessages.Wish_sampleTip);
        everything = button(groups.second(), PlanMessages.Wish_everything, "copy.everything", () -> look(PlanDepth.EVERYTHING));
        everything.setToolTipText(PlanMessages.Wish_everythingTip);
    }

    /** Shows what is chosen, and whether it can be planned now. */
    void show(boolean idle) {
        CopyScope scope = model.draft().scope();
        boolean some = scope instanceof CopyScope.Chosen;
        if (!model.draft().source().equals(filtered)) {
            filtered = model.draft().source();
            filter.text("");
        }
        if (scope instanceof CopyScope.Chosen(var ids)) {
            chosen.setText(NLS.bind(PlanMessages.Wish_chosen, Numbers.grouped(ids.size())));
        }
        visible(filter, !some && !model.several() && model.draft().source().filter(CopyPlace.InFile.class::isInstance).isEmpty());
        visible(chosen, some);
        existing.select(EXISTING.indexOf(model.draft().existing()));
        settings.setEnabled(target().isPresent());
        boolean ready = idle && model.copies().stream().allMatch(copy -> copy.draft().request().isPresent());
        sample.setEnabled(ready);
        everything.setEnabled(ready);
        bar.requestLayout();
    }

    Composite control() {
        return bar;
    }

    /** Plans with the filter as it stands in its field. */
    void look(PlanDepth depth) {
        if (filter.valid()) {
            applyFilter();
            looking.plan(depth);
        } else {
            filter.setFocus();
        }
    }

    private static void visible(Control control, boolean yes) {
        control.setVisible(yes);
        ((GridData) control.getLayoutData()).exclude = !yes;
    }

    private void applyFilter() {
        if (!(model.draft().scope() instanceof CopyScope.Chosen)) {
            CopyScope scope = filter.filter().<CopyScope>map(CopyScope.Matching::new).orElse(CopyScope.ALL);
            model.change(draft -> draft.of(scope));
        }
    }

    private List<String> keys() {
        return model.plan().map(plan -> List.copyOf(services.copies().shapes(plan).keySet())).orElse(List.of());
    }

    private Optional<ManagedConnection> target() {
        return model.draft().target().flatMap(services::connection);
    }

    private void askSettings() {
        target().ifPresent(connection -> {
            NewTargetDialog dialog = new NewTargetDialog(bar.getShell(), connection, model.draft());
            if (dialog.open() == Window.OK) {
                model.change(draft -> draft.with(dialog.options(), dialog.metric()));
            }
        });
    }

    private static Button button(Composite group, String text, String key, Runnable action) {
        Button button = WidgetKeys.mark(new Button(group, SWT.PUSH), key);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
