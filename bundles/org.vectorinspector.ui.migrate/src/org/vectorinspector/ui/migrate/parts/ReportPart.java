package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.migrate.report.ReportContent;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.RunActions;

/** What the latest verification of the selected run found. */
public final class ReportPart {
    private final MigrateServices services;
    private final RunActions actions;
    private ReportContent content;

    /** Makes the part; its widgets come later. */
    @Inject
    public ReportPart(MigrateServices services, RunActions actions) {
        this.services = services;
        this.actions = actions;
    }

    @PostConstruct
    void createControls(Composite parent) {
        content = new ReportContent(parent, services.runs(), actions);
        Runnable follow = content::refresh;
        follow.run();
        services.runs().add(follow);
        parent.addListener(SWT.Dispose, event -> services.runs().remove(follow));
    }

    @Focus
    void focus() {
        content.focus();
    }
}
