package org.vectorinspector.ui.together.dialogs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.catalog.CollectionCatalog;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.search.SearchService.TextModel;
import org.vectorinspector.core.session.ConnectionKey;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.core.together.TogetherSearch;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.together.messages.SummaryMessages;
import org.vectorinspector.ui.together.model.TargetChoices;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks which collections are asked together, by which model and in which vector space each, and keeps them as a set. */
public final class TargetsDialog extends TitleAreaDialog {
    private final TargetChoices choices;
    private final AlignBy align;
    private final TogetherSearch search;
    private final TargetSets sets;
    private final ConnectionManager connections;
    private final CollectionCatalog catalog;
    private TargetList list;
    private Combo model;
    private Combo space;
    private Text name;

    /** Makes the dialog with what is asked now. */
    public TargetsDialog(Shell parent, List<Target> targets, AlignBy align, TogetherSearch search, TargetSets sets,
            ConnectionManager connections, CollectionCatalog catalog) {
        super(parent);
        this.choices = new TargetChoices(targets);
        this.align = align;
        this.search = search;
        this.sets = sets;
        this.connections = connections;
        this.catalog = catalog;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** Returns what the person chose, once the dialog has closed with OK. */
    public List<Target> chosen() {
        return choices.chosen();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SummaryMessages.Targets_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(SummaryMessages.Targets_title);
        setMessage(SummaryMessages.Targets_message);
        Composite area = Styles.grid(outer, 1, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        list = new TargetList(area, choices, this::showSelected);
        createDetails(area);
        createSet(area);
        list.refresh();
        connections.connections().stream().filter(connection -> connection.state() == ConnectionState.CONNECTED).forEach(this::load);
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "targets.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, SummaryMessages.Targets_ok, true), "targets.ok");
        showSelected();
    }

    @Override
    protected void okPressed() {
        String set = name.getText().strip();
        if (!set.isEmpty()) {
            TargetSet kept = new TargetSet(set, choices.chosen(), align);
            write(() -> sets.save(kept));
        }
        super.okPressed();
    }

    private void createDetails(Composite area) {
        Composite line = Styles.grid(area, 4, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Styles.label(line, SummaryMessages.Targets_model);
        model = WidgetKeys.mark(new Combo(line, SWT.READ_ONLY), "targets.model");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(model);
        Styles.label(line, SummaryMessages.Targets_space);
        space = WidgetKeys.mark(new Combo(line, SWT.READ_ONLY), "targets.space");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(space);
        model.addListener(SWT.Selection, event -> change());
        space.addListener(SWT.Selection, event -> change());
    }

    private void createSet(Composite area) {
        Composite line = Styles.grid(area, 3, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Styles.label(line, SummaryMessages.Targets_set);
        name = WidgetKeys.mark(new Text(line, SWT.BORDER), "targets.set");
        name.setMessage(SummaryMessages.Targets_setHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        Button delete = WidgetKeys.mark(new Button(line, SWT.PUSH), "targets.delete");
        delete.setText(SummaryMessages.Targets_delete);
        name.addListener(SWT.Modify, event -> delete.setEnabled(sets.find(name.getText().strip()).isPresent()));
        delete.setEnabled(false);
        delete.addListener(SWT.Selection, event -> {
            String set = name.getText().strip();
            name.setText("");
            write(() -> sets.remove(set));
        });
        sets.all().stream().filter(set -> set.targets().equals(choices.chosen())).findFirst().ifPresent(set -> name.setText(set.name()));
    }

    private void load(ManagedConnection connection) {
        BackgroundTask.<List<CollectionName>>of(NLS.bind(SummaryMessages.Targets_reading, connection.name()), list.control(),
                progress -> catalog.collections(connection.id(), "")).done(names -> {
                    names.forEach(collection -> choices.offer(Target.of(connection, collection)));
                    list.refresh();
                }).start();
    }

    /** Shows how the selected collection is asked; its vector spaces come when its database has told them. */
    private void showSelected() {
        Optional<Target> target = list.selected().map(place -> choices.all().get(place).target());
        model.setEnabled(target.isPresent());
        space.setEnabled(target.isPresent());
        List<String> models = new ArrayList<>(List.of(SummaryMessages.Targets_fitting));
        search.models().stream().map(TextModel::name).forEach(models::add);
        target.ifPresent(shown -> {
            fill(model, models, shown.model());
            fill(space, List.of(SummaryMessages.Targets_firstSpace), shown.space());
            ConnectionKey.find(connections, shown.connection()).ifPresent(connection -> loadSpaces(connection, shown));
        });
        getButton(IDialogConstants.OK_ID).setEnabled(!choices.chosen().isEmpty());
    }

    private void loadSpaces(ManagedConnection connection, Target shown) {
        CollectionRef collection = new CollectionRef(connection.id(), shown.collection());
        BackgroundTask.of(NLS.bind(SummaryMessages.Targets_reading, connection.name()), space, progress -> catalog.describe(collection))
                .done(info -> {
                    if (list.selected().map(place -> choices.all().get(place).target()).filter(shown::equals).isPresent()) {
                        List<String> spaces = new ArrayList<>(List.of(SummaryMessages.Targets_firstSpace));
                        info.spaces().stream().map(VectorSpace::name).forEach(spaces::add);
                        fill(space, spaces, shown.space());
                    }
                }).start();
    }

    private void change() {
        list.selected().ifPresent(place -> {
            Target target = choices.all().get(place).target();
            choices.change(place, target.embeddedBy(model.getSelectionIndex() <= 0 ? "" : model.getText())
                    .inSpace(space.getSelectionIndex() <= 0 ? "" : space.getText()));
            list.refresh();
            getButton(IDialogConstants.OK_ID).setEnabled(true);
        });
    }

    private static void fill(Combo combo, List<String> items, String chosen) {
        List<String> all = new ArrayList<>(items);
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            all.add(chosen);
        }
        combo.setItems(all.toArray(String[]::new));
        combo.select(chosen.isEmpty() ? 0 : all.indexOf(chosen));
    }

    private void write(SetChange change) {
        Control near = getParentShell();
        BackgroundTask.of(SummaryMessages.Targets_saving, near, progress -> {
            try {
                change.run();
                return true;
            } catch (IOException unwritable) {
                throw new VectorStoreException(Kind.SERVER_FAULT, SummaryMessages.Targets_failed + ".", SummaryMessages.Targets_advice, unwritable);
            }
        }).failed(failure -> Notifications.failure(near, SummaryMessages.Targets_failed, failure)).start();
    }

    /** A change of the saved sets, which blocks. */
    @FunctionalInterface
    private interface SetChange {
        void run() throws IOException;
    }
}
