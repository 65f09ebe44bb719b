package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.report.RunList;
import org.vectorinspector.ui.migrate.report.RunMenu;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.RunActions;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.widgets.EmptyState;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** The runs of this person, the newest first. */
public final class RunsPart {
    private final MigrateServices services;
    private final RunActions actions;

    @Inject
    private CopyOpener opener;

    private Composite content;
    private EmptyState empty;
    private RunList list;
    private Label footer;

    /** Makes the part; its widgets come later. */
    @Inject
    public RunsPart(MigrateServices services, RunActions actions) {
        this.services = services;
        this.actions = actions;
    }

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        content = new Composite(parent, SWT.NONE);
        content.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        empty = new EmptyState(content, "runs.empty");
        empty.show("migrate", RunMessages.Runs_emptyTitle, RunMessages.Runs_emptySentence, RunMessages.Runs_plan, this::plan);
        list = new RunList(content, services.runs(), opener::show);
        new RunMenu(list.control(), services.runs(), actions, opener::show, opener::showAside).create();
        createFooter(parent);
        Runnable follow = this::refresh;
        services.runs().add(follow);
        parent.addListener(SWT.Dispose, event -> services.runs().remove(follow));
        refresh();
    }

    @Focus
    void focus() {
        (services.runs().all().isEmpty() ? empty : list.control()).setFocus();
    }

    private void createFooter(Composite parent) {
        Styles.line(parent, 1);
        Composite strip = Styles.strip(parent, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        footer = WidgetKeys.mark(Styles.filling(strip), "runs.footer");
        footer.setBackground(strip.getBackground());
        ToolBar tools = new ToolBar(strip, SWT.FLAT);
        Styles.paint(tools, Role.HEAD, Role.TEXT);
        ToolItem plan = WidgetKeys.mark(new ToolItem(tools, SWT.PUSH), "runs.plan");
        plan.setImage(Icons.get("plus"));
        plan.setToolTipText(RunMessages.Runs_plan);
        plan.addListener(SWT.Selection, event -> plan());
    }

    private void plan() {
        opener.plan(services.connections().active().flatMap(connection -> connection.activeRef()).flatMap(services::place)
                .map(CopyDraft.NONE::from).orElse(CopyDraft.NONE));
    }

    private void refresh() {
        int runs = services.runs().all().size();
        list.refresh();
        footer.setText(runs == 1 ? RunMessages.Runs_one : NLS.bind(RunMessages.Runs_footer, runs));
        StackLayout stack = (StackLayout) content.getLayout();
        Composite top = runs == 0 ? empty : list.control();
        if (stack.topControl != top) {
            stack.topControl = top;
            content.layout();
        }
    }
}
