package org.vectorinspector.ui.connections.dialogs;

import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionSpec;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.ProviderDescriptor.CollectionTraits;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.widgets.OptionRows;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the name, dimension and metric of a new collection. */
final class NewCollectionDialog extends TitleAreaDialog {
    private static final int USUAL_DIMENSION = 384;

    private final ManagedConnection connection;
    private final CollectionTraits traits;
    private Text name;
    private Spinner dimension;
    private Combo metric;
    private OptionRows options;
    private CollectionSpec spec;

    NewCollectionDialog(Shell parent, ManagedConnection connection) {
        super(parent);
        this.connection = connection;
        this.traits = connection.provider().collections();
        setHelpAvailable(false);
    }

    /** Returns what the person asked for, once the dialog has closed with OK. */
    CollectionSpec spec() {
        return spec;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.NewCollection_window);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(Messages.NewCollection_title, connection.name()));
        setMessage(Messages.NewCollection_message);
        Composite area = Styles.grid(outer, 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        name = labelled(area, Messages.NewCollection_name, new Text(area, SWT.BORDER), "newcollection.name");
        dimension = labelled(area, Messages.NewCollection_dimension, new Spinner(area, SWT.BORDER), "newcollection.dimension");
        dimension.setValues(Math.min(USUAL_DIMENSION, traits.maxDimension()), 0, traits.maxDimension(), 0, 1, 128);
        metric = labelled(area, Messages.NewCollection_metric, new Combo(area, SWT.READ_ONLY), "newcollection.metric");
        traits.metrics().forEach(known -> metric.add(known.name().toLowerCase(Locale.ROOT)));
        metric.select(0);
        options = new OptionRows(area, "newcollection.option", traits.options());
        name.addListener(SWT.Modify, event -> getButton(IDialogConstants.OK_ID).setEnabled(!name.getText().isBlank()));
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "newcollection.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, Messages.NewCollection_create, true), "newcollection.ok").setEnabled(false);
    }

    @Override
    protected void okPressed() {
        Metric chosen = traits.metrics().get(metric.getSelectionIndex());
        spec = new CollectionSpec(CollectionName.of(name.getText().strip()),
                List.of(VectorSpace.dense(dimension.getSelection(), chosen)), Metadata.EMPTY, options.values());
        super.okPressed();
    }

    private static <C extends Control> C labelled(Composite area, String label, C control, String key) {
        Styles.label(area, label).moveAbove(control);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return WidgetKeys.mark(control, key);
    }
}
