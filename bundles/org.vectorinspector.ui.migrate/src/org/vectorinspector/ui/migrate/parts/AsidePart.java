package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.ui.migrate.report.AsideContent;
import org.vectorinspector.ui.migrate.services.MigrateServices;

/** The records that the selected run set aside, each with the reason. */
public final class AsidePart {
    private final MigrateServices services;
    private AsideContent content;

    /** Makes the part; its widgets come later. */
    @Inject
    public AsidePart(MigrateServices services) {
        this.services = services;
    }

    @PostConstruct
    void createControls(Composite parent) {
        content = new AsideContent(parent, services.runs(), services.copies());
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
