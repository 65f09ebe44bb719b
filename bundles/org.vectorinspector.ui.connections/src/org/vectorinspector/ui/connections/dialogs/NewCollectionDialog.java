package org.vectorinspector.ui.connections.dialogs;

import java.util.List;
import java.util.Locale;
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
import org.vectorinspector.ui.widgets.FieldsDialog;
import org.vectorinspector.ui.widgets.OptionRows;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for the name, dimension and metric of a new collection. */
final class NewCollectionDialog extends FieldsDialog {
    private static final int USUAL_DIMENSION = 384;

    private final CollectionTraits traits;
    private Text name;
    private Spinner dimension;
    private Combo metric;
    private OptionRows options;
    private CollectionSpec spec;

    NewCollectionDialog(Shell parent, ManagedConnection connection) {
        super(parent, new Words("newcollection", Messages.NewCollection_window, NLS.bind(Messages.NewCollection_title, connection.name()),
                Messages.NewCollection_message, Messages.NewCollection_create));
        this.traits = connection.provider().collections();
    }

    /** Returns what the person asked for, once the dialog has closed with OK. */
    CollectionSpec spec() {
        return spec;
    }

    @Override
    protected void createFields(Composite area) {
        name = labelled(area, Messages.NewCollection_name, new Text(area, SWT.BORDER), "newcollection.name");
        dimension = labelled(area, Messages.NewCollection_dimension, new Spinner(area, SWT.BORDER), "newcollection.dimension");
        dimension.setValues(Math.min(USUAL_DIMENSION, traits.maxDimension()), 0, traits.maxDimension(), 0, 1, 128);
        metric = labelled(area, Messages.NewCollection_metric, new Combo(area, SWT.READ_ONLY), "newcollection.metric");
        traits.metrics().forEach(known -> metric.add(known.name().toLowerCase(Locale.ROOT)));
        metric.select(0);
        options = new OptionRows(area, "newcollection.option", traits.options());
        name.addListener(SWT.Modify, event -> check());
    }

    @Override
    protected void check() {
        allow(!name.getText().isBlank());
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
