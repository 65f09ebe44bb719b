package org.vectorinspector.ui.migrate.services;

import jakarta.inject.Inject;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.PlanModel;
import org.vectorinspector.ui.widgets.WriteQuestion;

/** Asks before a run writes, replaces or removes something. UI thread only. */
@Creatable
public final class Questions {
    private final MigrateServices services;

    /** Makes questions about connections of this program. */
    @Inject
    public Questions(MigrateServices services) {
        this.services = services;
    }

    /** Tells whether what is planned may start: each name is typed where it replaces what it did not make, a production target is agreed to. */
    public boolean mayStart(Shell shell, PlanModel model) {
        CopyPlace target = model.draft().target().orElseThrow();
        return model.namesToType().stream().allMatch(name -> typed(shell, name))
                && mayWrite(shell, target, NLS.bind(RunMessages.Ask_write, model.several() ? RunNames.owner(target) : target.label()));
    }

    private static boolean typed(Shell shell, String name) {
        return new TypedNameDialog(shell, name).open() == Window.OK;
    }

    /** Tells whether a stopped run may write again. */
    public boolean mayResume(Shell shell, RunStatus run) {
        return mayWrite(shell, run.target(), NLS.bind(RunMessages.Ask_write, run.target().label()));
    }

    private boolean mayWrite(Shell shell, CopyPlace place, String what) {
        String name = place instanceof CopyPlace.InCollection in ? in.connectionName() : "";
        return WriteQuestion.agreed(shell, services.rules(place), name, what);
    }

    /** Tells whether what a run added may be removed. */
    public boolean mayUndo(Shell shell, RunStatus run) {
        boolean production = services.rules(run.target()).asksBeforeWrites();
        String sentence = NLS.bind(run.target() instanceof CopyPlace.InFile ? RunMessages.Ask_undoFile : RunMessages.Ask_undo, run.target().label());
        return confirmed(shell, RunMessages.Ask_undoWindow, production ? sentence + "\n\n" + RunMessages.Ask_production : sentence,
                RunMessages.Ask_undoGo);
    }

    /** Tells whether a run may be forgotten. */
    public boolean mayForget(Shell shell, RunStatus run) {
        return confirmed(shell, RunMessages.Ask_forgetWindow, NLS.bind(RunMessages.Ask_forget, run.source().label(), run.target().label()),
                RunMessages.Ask_forgetGo);
    }

    private static boolean confirmed(Shell shell, String window, String sentence, String go) {
        return new MessageDialog(shell, window, null, sentence, MessageDialog.WARNING, 1, go, UiMessages.Action_cancel).open() == 0;
    }
}
