package org.vectorinspector.ui.connections.dialogs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ImportPlan.Candidate;
import org.vectorinspector.core.profile.ImportPlan.Origin;
import org.vectorinspector.core.profile.ProfileExchange.Resolution;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Shows what a file would bring and asks what becomes of profiles that are there already; nothing changes before OK. */
final class ImportDialog extends TitleAreaDialog {
    private static final List<Resolution> RESOLUTIONS = List.of(Resolution.SKIP, Resolution.REPLACE, Resolution.KEEP_BOTH);

    private final ImportPlan plan;
    private final SecretPlaces places;
    private final Map<ProfileId, Resolution> resolutions = new LinkedHashMap<>();
    private SecretRule secrets;

    ImportDialog(Shell parent, ImportPlan plan, SecretPlaces places) {
        super(parent);
        this.plan = plan;
        this.places = places;
        this.secrets = places.first();
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    /** Returns what becomes of the profiles that are there already. */
    Map<ProfileId, Resolution> resolutions() {
        return resolutions;
    }

    /** Returns where secrets go. */
    SecretRule secrets() {
        return plan.origin() == Origin.OWN ? SecretRule.NONE : secrets;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ImportMessages.Import_window);
        WidgetKeys.mark(shell, "import.dialog");
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        setTitle(NLS.bind(ImportMessages.Import_title, plan.candidates().size()));
        setMessage(switch (plan.origin()) {
            case OWN -> ImportMessages.Import_message;
            case PREDECESSOR_PROFILES -> ImportMessages.Import_messagePredecessor;
            case PREDECESSOR_SETTINGS -> ImportMessages.Import_messagePlain;
        });
        ScrolledComposite scroller = new ScrolledComposite(outer, SWT.V_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        Composite table = Styles.grid(scroller, 3, 16);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(16, 16).spacing(16, 8).applyTo(table);
        for (String heading : List.of(ImportMessages.Import_profile, ImportMessages.Import_there, ImportMessages.Import_what)) {
            Styles.heading(table, heading);
        }
        plan.candidates().forEach(candidate -> draw(table, candidate));
        scroller.setContent(table);
        scroller.setMinHeight(table.computeSize(780, SWT.DEFAULT).y);
        if (plan.origin() != Origin.OWN) {
            drawSecrets(outer);
        }
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false), "import.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, ImportMessages.Import_go, true), "import.ok")
                .setEnabled(!plan.candidates().isEmpty());
    }

    private void draw(Composite table, Candidate candidate) {
        ConnectionProfile profile = candidate.profile();
        Styles.label(table, profile.name() + "  (" + profile.provider() + ")");
        Styles.secondary(table, candidate.existing().map(ConnectionProfile::name).orElse(ImportMessages.Import_new));
        if (candidate.existing().isEmpty()) {
            Styles.label(table, "");
        } else {
            drawChoice(table, profile.id());
        }
        if (!candidate.remarks().isEmpty()) {
            Label remarks = new Label(table, SWT.WRAP);
            remarks.setText(String.join(" ", candidate.remarks()));
            Styles.paint(remarks, Role.PANEL, Role.CAUTION);
            Tone.CAUTION.applyTo(remarks);
            GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(700, SWT.DEFAULT).indent(16, -4).applyTo(remarks);
        }
    }

    private void drawChoice(Composite table, ProfileId id) {
        Combo combo = WidgetKeys.mark(new Combo(table, SWT.READ_ONLY), "import.choice." + id);
        combo.setItems(ImportMessages.Import_skip, ImportMessages.Import_replace, ImportMessages.Import_keepBoth);
        combo.select(0);
        combo.addListener(SWT.Selection, event -> resolutions.put(id, RESOLUTIONS.get(combo.getSelectionIndex())));
    }

    private void drawSecrets(Composite outer) {
        Composite row = Styles.grid(outer, 2, 16);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Styles.label(row, ImportMessages.Import_secrets);
        Combo combo = WidgetKeys.mark(new Combo(row, SWT.READ_ONLY), "import.place");
        places.rules().forEach(rule -> combo.add(SecretPlaces.word(rule)));
        combo.select(Math.max(0, places.rules().indexOf(secrets)));
        combo.addListener(SWT.Selection, event -> secrets = places.rules().get(combo.getSelectionIndex()));
    }
}
