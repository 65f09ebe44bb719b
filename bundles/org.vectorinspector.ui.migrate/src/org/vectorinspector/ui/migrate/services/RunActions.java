package org.vectorinspector.ui.migrate.services;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunLimits;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReports;
import org.vectorinspector.ui.migrate.messages.ReportMessages;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.notify.NotificationAction;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** What a person does with runs: in the background, with words about how it went. UI thread only. */
@Creatable
public final class RunActions {
    private final MigrateServices services;
    private final Questions questions;

    /** Hears what becomes of a plan. */
    public interface Follower {
        /** Nobody does. */
        Follower NOBODY = new Follower() {
            @Override
            public void started(RunId run) {
                // nobody wants to know
            }

            @Override
            public void ended(boolean byThePerson) {
                // nobody wants to know
            }
        };

        /** It has become a run. */
        void started(RunId run);

        /** The run has ended, well or not, or there is none; the person may have stopped it. */
        void ended(boolean byThePerson);
    }

    /** Makes actions on the runs of this program. */
    @Inject
    public RunActions(MigrateServices services, Questions questions) {
        this.services = services;
        this.questions = questions;
    }

    /**
     * Starts a planned run.
     *
     * @param verify whether both sides are compared when it is complete
     * @param follower hears which run it is and how it ends
     */
    public void start(Shell shell, CopyPlan plan, RunLimits limits, boolean verify, Follower follower) {
        BackgroundTask.of(RunMessages.Run_starting, shell, Blocking.of(progress -> services.copies().start(plan, limits))).done(run -> {
            follow(shell, run, verify, follower);
            follower.started(run.status().id());
        }).failed(failure -> {
            Notifications.failure(shell, RunMessages.Run_notStarted, failure);
            follower.ended(false);
        }).start();
    }

    /** Goes on with a stopped run. */
    public void resume(Shell shell, RunStatus run) {
        if (questions.mayResume(shell, run)) {
            BackgroundTask.of(RunMessages.Run_starting, shell, Blocking.of(progress -> services.copies().resume(run.id(), RunLimits.NONE)))
                    .done(live -> follow(shell, live, false, Follower.NOBODY))
                    .failed(failure -> Notifications.failure(shell, RunMessages.Run_notResumed, failure)).start();
        }
    }

    /** Shows a run as running work until it ends; stopping that work stops the run, which keeps what it has done. */
    private void follow(Shell shell, CopyRun run, boolean verify, Follower follower) {
        RunStatus begun = run.status();
        services.runs().changed(begun, Instant.now());
        services.runs().select(Optional.of(begun.id()));
        BackgroundTask.of(NLS.bind(RunMessages.Run_job, RunNames.name(begun), RunNames.owner(begun.target())), shell, progress -> awaited(run))
                .done(ended -> {
                    ended(shell, ended, verify);
                    follower.ended(ended.state() == RunState.STOPPED);
                }).failed(failure -> {
                    stopped(shell, begun.id(), failure);
                    follower.ended(failure.kind() == Kind.CANCELLED);
                }).start();
    }

    private static RunStatus awaited(CopyRun run) throws VectorStoreException {
        try {
            return run.await();
        } catch (InterruptedException stop) {
            run.stop();
            throw VectorStoreException.cancelled(stop);
        }
    }

    private void ended(Shell shell, RunStatus run, boolean verify) {
        services.runs().changed(run, Instant.now());
        if (run.state() == RunState.COMPLETE && verify) {
            verify(shell, run.id(), VerifyDepth.SAMPLED_VECTORS);
        } else if (run.state() == RunState.COMPLETE) {
            Notifications.news(shell, RunMessages.Run_done,
                    NLS.bind(RunMessages.Run_doneSentence, Numbers.grouped(run.tally().written()), run.target().label()));
        }
    }

    private void stopped(Shell shell, RunId run, VectorStoreException failure) {
        NotificationAction resume = new NotificationAction(RunMessages.Action_resume,
                () -> services.runs().find(run).ifPresent(known -> resume(shell, known.status())));
        Notifications.failure(shell, RunMessages.Run_stopped, failure, resume);
    }

    /** Compares what a run copied with its source. */
    public void verify(Shell shell, RunId run, VerifyDepth depth) {
        services.runs().verifying(run, true);
        BackgroundTask.of(ReportMessages.Verify_working, shell, Blocking.of(progress -> services.copies().verify(run, depth, progress)))
                .done(report -> verified(shell, run, report))
                .failed(failure -> {
                    services.runs().verifying(run, false);
                    Notifications.failure(shell, ReportMessages.Verify_failed, failure);
                }).start();
    }

    private void verified(Shell shell, RunId run, VerifyReport report) {
        services.runs().verifying(run, false);
        services.runs().verified(run, Optional.of(report));
        Notifications.news(shell, report.equal() ? ReportMessages.Verify_equal : ReportMessages.Verify_different,
                NLS.bind(ReportMessages.Verify_of, report.run().source().label(), report.run().target().label()));
    }

    /** Removes what a run added. */
    public void undo(Shell shell, RunStatus run) {
        if (questions.mayUndo(shell, run)) {
            BackgroundTask.of(NLS.bind(ReportMessages.Undo_working, run.target().label()), shell,
                    Blocking.of(progress -> services.copies().undo(run.id(), progress)))
                    .done(removed -> Notifications.news(shell, ReportMessages.Undo_done,
                            NLS.bind(ReportMessages.Undo_sentence, Numbers.grouped(removed), run.target().label())))
                    .failed(failure -> Notifications.failure(shell, ReportMessages.Undo_failed, failure)).start();
        }
    }

    /** Forgets a run. */
    public void forget(Shell shell, RunStatus run) {
        if (questions.mayForget(shell, run)) {
            BackgroundTask.of(ReportMessages.Forget_working, shell, Blocking.of(progress -> forgotten(run.id())))
                    .failed(failure -> Notifications.failure(shell, ReportMessages.Forget_failed, failure)).start();
        }
    }

    private RunId forgotten(RunId run) throws VectorStoreException, IOException {
        services.copies().forget(run);
        return run;
    }

    /** Stops a run for a while, or lets it go on. */
    public void pauseOrGoOn(RunStatus run) {
        services.copies().live(run.id()).ifPresent(live -> {
            if (run.state() == RunState.RUNNING) {
                live.pause();
            } else {
                live.goOn();
            }
        });
    }

    /** Stops a run, which keeps what it has done. */
    public void stop(RunStatus run) {
        services.copies().live(run.id()).ifPresent(CopyRun::stop);
    }

    /** Writes a report as a page or an object, as the name of the file says. */
    public void save(Shell shell, VerifyReport report, Path file) {
        BackgroundTask.of(NLS.bind(ReportMessages.Report_saving, file.getFileName()), shell, Blocking.of(progress -> saved(report, file, progress)))
                .done(done -> Notifications.news(shell, ReportMessages.Report_saved, done.toString()))
                .failed(failure -> Notifications.failure(shell, ReportMessages.Report_failed, failure)).start();
    }

    private static Path saved(VerifyReport report, Path file, Progress progress) throws IOException {
        Files.writeString(file, isPage(file) ? VerifyReports.html(report) : VerifyReports.json(report) + "\n");
        progress.worked(1);
        return file;
    }

    /** Tells whether the name of a file is that of a page, else of an object. */
    public static boolean isPage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".html") || name.endsWith(".htm");
    }
}
