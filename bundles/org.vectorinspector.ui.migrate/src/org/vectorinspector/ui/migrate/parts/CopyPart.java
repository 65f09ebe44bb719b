package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vectorinspector.core.event.ConnectionTopics;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.ui.migrate.model.CopyDraft;
import org.vectorinspector.ui.migrate.plan.CopyContent;
import org.vectorinspector.ui.migrate.services.MigrateServices;
import org.vectorinspector.ui.migrate.services.Questions;
import org.vectorinspector.ui.migrate.services.RunActions;

/** A copy: what is wanted, the plan, and the run that it becomes. */
public final class CopyPart {
    private final MigrateServices services;
    private final RunActions actions;
    private final Questions questions;
    private final MPart part;

    @Inject
    private CopyOpener opener;

    private Optional<CopyContent> content = Optional.empty();

    /** Makes the part; its widgets come later. */
    @Inject
    public CopyPart(MigrateServices services, RunActions actions, Questions questions, MPart part) {
        this.services = services;
        this.actions = actions;
        this.questions = questions;
        this.part = part;
    }

    @PostConstruct
    void createControls(Composite parent) {
        CopyContent made = new CopyContent(parent, services, actions, questions, new CopyContent.Surroundings(part::setLabel, opener::showAside));
        Runnable follow = made::runsChanged;
        services.runs().add(follow);
        parent.addListener(SWT.Dispose, event -> services.runs().remove(follow));
        content = Optional.of(made);
    }

    @Focus
    void focus() {
        content.ifPresent(CopyContent::focus);
    }

    /** Tells whether nothing is chosen or run here. */
    public boolean fresh() {
        return content.filter(CopyContent::fresh).isPresent();
    }

    /** Tells whether this is the part of a run. */
    public boolean shows(RunId run) {
        return content.filter(shown -> shown.shows(run)).isPresent();
    }

    /** Begins with what was chosen elsewhere. */
    public void begin(CopyDraft draft) {
        content.ifPresent(shown -> shown.begin(draft));
    }

    /** Shows a run. */
    public void show(RunId run) {
        content.ifPresent(shown -> shown.show(run));
    }

    @Inject
    void connectionsChanged(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(ConnectionTopics.ALL) Object happened) {
        if (happened != null) {
            content.ifPresent(CopyContent::connectionsChanged);
        }
    }
}
