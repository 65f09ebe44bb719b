package org.vectorinspector.ui.connections.dialogs;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.connections.parts.Card;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for a connection: the kind of database, then what its descriptor wants to know, with a test before anything is opened. */
final class ConnectDialog extends TitleAreaDialog {
    private static final int TEST = IDialogConstants.CLIENT_ID + 1;
    private static final Point SIZE = new Point(880, 724);

    private final List<ProviderDescriptor> providers;
    private final ConnectionManager connections;
    private final List<Card> cards = new ArrayList<>();
    private ConnectionForm form;
    private Composite formArea;
    private ConnectionFields fields;
    private TestPanel test;
    private Job running;
    private OpenRequest request;

    ConnectDialog(Shell parent, List<ProviderDescriptor> providers, ConnectionManager connections) {
        super(parent);
        this.providers = providers;
        this.connections = connections;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** Returns what the person asked for, once the dialog has closed with OK. */
    OpenRequest request() {
        return request;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Connect_window);
        WidgetKeys.mark(shell, "connect.dialog");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        Composite area = Styles.grid(outer, 1, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        createCards(area);
        formArea = Styles.grid(area, 1, 0);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(formArea);
        test = new TestPanel(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(test);
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, TEST, Messages.Connect_test, false), "connect.test");
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "connect.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, Messages.Connect_connect, true), "connect.ok");
        if (!providers.isEmpty()) {
            choose(providers.getFirst());
        }
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == TEST) {
            startTest();
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        request = form.request();
        super.okPressed();
    }

    @Override
    public boolean close() {
        stopTest();
        if (form != null) {
            form.close();
        }
        return super.close();
    }

    private void createCards(Composite area) {
        Composite row = Styles.grid(area, 3, 0);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(8, 8).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        for (ProviderDescriptor provider : providers) {
            Card card = new Card(row, Icons.of(provider.icon(), Role.TEXT), provider.name(), provider.tagline(), "");
            WidgetKeys.mark(card, "connect.provider." + provider.id());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
            card.addListener(SWT.Selection, event -> choose(provider));
            cards.add(card);
        }
    }

    private void choose(ProviderDescriptor provider) {
        stopTest();
        test.clear();
        if (form != null) {
            form.close();
        }
        form = new ConnectionForm(provider);
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).choose(providers.get(i) == provider);
        }
        setTitle(NLS.bind(Messages.Connect_title, provider.name()));
        for (Control old : formArea.getChildren()) {
            old.dispose();
        }
        fields = new ConnectionFields(formArea, form, this::changed);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
        formArea.layout(true, true);
        changed();
    }

    private void changed() {
        boolean complete = form.complete();
        getButton(IDialogConstants.OK_ID).setEnabled(complete);
        getButton(TEST).setEnabled(complete);
        boolean wrong = form.fields().stream().anyMatch(field -> form.problem(field).isPresent());
        setErrorMessage(wrong ? Messages.Connect_incomplete : null);
        setMessage(Messages.Connect_message);
    }

    private void startTest() {
        stopTest();
        test.begin(this::stopTest);
        Button button = getButton(TEST);
        button.setText(Messages.Connect_testAgain);
        OpenRequest tested = form.request();
        running = BackgroundTask.of(Messages.Connect_testing, test, progress -> {
            try (var secrets = tested.secrets()) {
                return connections.test(tested);
            }
        }).done(test::works).failed(test::failed).start();
    }

    private void stopTest() {
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}
