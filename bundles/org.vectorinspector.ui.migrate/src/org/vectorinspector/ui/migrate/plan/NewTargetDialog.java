package org.vectorinspector.ui.migrate.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.spi.ProviderDescriptor.CollectionTraits;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.PlanMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.widgets.OptionRows;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the metric and the settings of the collection that a copy makes. */
final class NewTargetDialog extends TitleAreaDialog {
    private final ManagedConnection connection;
    private final CollectionTraits traits;
    private final CopyDraft draft;
    private Combo metrics;
    private OptionRows rows;
    private Map<String, String> options = Map.of();
    private Optional<Metric> metric = Optional.empty();

    NewTargetDialog(Shell parent, ManagedConnection connection, CopyDraft draft) {
        super(parent);
        this.connection = connection;
        this.traits = connection.provider().collections();
        this.draft = draft;
        setHelpAvailable(false);
    }

    /** Returns the settings that differ from what is usual, once the dialog has closed with OK. */
    Map<String, String> options() {
        return options;
    }

    /** Returns the metric, empty for the source's, once the dialog has closed with OK. */
    Optional<Metric> metric() {
        return metric;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PlanMessages.Settings_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(NLS.bind(PlanMessages.Settings_title, connection.name()));
        setMessage(PlanMessages.Settings_message);
        Composite area = Styles.grid((Composite) super.createDialogArea(parent), 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Styles.label(area, PlanMessages.Settings_metric);
        metrics = WidgetKeys.mark(new Combo(area, SWT.READ_ONLY), "settings.metric");
        metrics.add(PlanMessages.Settings_sourceMetric);
        traits.metrics().forEach(known -> metrics.add(known.name().toLowerCase(Locale.ROOT)));
        metrics.select(draft.metric().map(known -> traits.metrics().indexOf(known) + 1).orElse(0));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(metrics);
        rows = new OptionRows(area, "settings.option", current());
        return area;
    }

    /** Returns the settings with the values that were chosen before. */
    private List<SettingField> current() {
        List<SettingField> fields = new ArrayList<>();
        traits.options().forEach(field -> fields.add(Optional.ofNullable(draft.options().get(field.key())).map(field::startingWith).orElse(field)));
        return fields;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), "settings.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, PlanMessages.Settings_go, true), "settings.ok");
    }

    @Override
    protected void okPressed() {
        int chosen = metrics.getSelectionIndex();
        metric = chosen <= 0 ? Optional.empty() : Optional.of(traits.metrics().get(chosen - 1));
        Map<String, String> changed = new LinkedHashMap<>(rows.values());
        traits.options().forEach(field -> changed.remove(field.key(), field.initial()));
        options = changed;
        super.okPressed();
    }
}
