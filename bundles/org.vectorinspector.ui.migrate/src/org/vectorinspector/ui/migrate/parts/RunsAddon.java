package org.vectorinspector.ui.migrate.parts;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.MApplication;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.migrate.MigrateTopics;
import org.vectorinspector.core.migrate.RunChanged;
import org.vectorinspector.core.migrate.RunForgotten;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.ui.migrate.model.RunsModel;

/** Keeps what all parts of the perspective know about runs, from the start of the program, whichever part is open. */
public final class RunsAddon {
    private static final Logger LOG = Logger.getLogger(RunsAddon.class.getName());

    private final RunsModel runs = new RunsModel();
    private final CopyService copies;
    private final UISynchronize ui;

    /** Makes the one model of the program. */
    @Inject
    public RunsAddon(MApplication application, CopyService copies, UISynchronize ui) {
        this.copies = copies;
        this.ui = ui;
        application.getContext().set(RunsModel.class, runs);
    }

    @PostConstruct
    void load() {
        inBackground(() -> {
            Map<RunStatus, Optional<VerifyReport>> kept = new LinkedHashMap<>();
            for (RunStatus run : copies.runs()) {
                kept.put(run, copies.report(run.id()));
            }
            ui.asyncExec(() -> runs.load(kept));
        });
    }

    @Inject
    void changed(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(MigrateTopics.RUN) RunChanged changed) {
        if (changed != null) {
            runs.changed(changed.status(), Instant.now());
            if (!changed.status().state().live()) {
                loadReport(changed.status().id());
            }
        }
    }

    @Inject
    void forgotten(@org.eclipse.e4.core.di.annotations.Optional @UIEventTopic(MigrateTopics.FORGOTTEN) RunForgotten forgotten) {
        if (forgotten != null) {
            runs.forgotten(forgotten.run());
        }
    }

    /** Another window or the command line may have verified it. */
    private void loadReport(RunId run) {
        inBackground(() -> {
            Optional<VerifyReport> report = copies.report(run);
            ui.asyncExec(() -> runs.verified(run, report));
        });
    }

    /** Work on the program's own files. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void inBackground(Reading reading) {
        Job job = Job.create("runs", monitor -> {
            try {
                reading.run();
            } catch (IOException unreadable) {
                LOG.log(Level.WARNING, "The files of runs cannot be read: " + unreadable.getMessage(), unreadable);
            }
            return Status.OK_STATUS;
        });
        job.setSystem(true);
        job.schedule();
    }
}
