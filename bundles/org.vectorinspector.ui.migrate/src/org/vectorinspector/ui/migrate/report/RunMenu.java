package org.vectorinspector.ui.migrate.report;

import java.util.function.Consumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vectorinspector.core.migrate.RunId;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyDepth;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunsModel;
import org.vectorinspector.ui.migrate.services.RunActions;

/** What can be done with the selected run. */
public final class RunMenu {
    private final Control list;
    private final RunsModel runs;
    private final RunActions actions;
    private final Consumer<RunId> open;
    private final Consumer<RunId> showAside;

    /** Makes a menu for a list of runs. */
    public RunMenu(Control list, RunsModel runs, RunActions actions, Consumer<RunId> open, Consumer<RunId> showAside) {
        this.list = list;
        this.runs = runs;
        this.actions = actions;
        this.open = open;
        this.showAside = showAside;
    }

    /** Gives it to the list. */
    public void create() {
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> runs.selected().ifPresent(entry -> fill(manager, entry.status())));
        list.setMenu(menu.createContextMenu(list));
    }

    private void fill(IMenuManager menu, RunStatus run) {
        Shell shell = list.getShell();
        boolean live = run.state().live();
        menu.add(action(RunMessages.Action_show, true, () -> open.accept(run.id())));
        menu.add(new Separator());
        menu.add(action(RunMessages.Action_resume, run.state() == RunState.STOPPED, () -> actions.resume(shell, run)));
        menu.add(action(run.state() == RunState.RUNNING || !live ? RunMessages.Action_pause : RunMessages.Action_goOn, live,
                () -> actions.pauseOrGoOn(run)));
        menu.add(action(RunMessages.Action_stop, live, () -> actions.stop(run)));
        menu.add(new Separator());
        menu.add(action(RunMessages.Action_verify, !live && run.state() != RunState.UNDONE,
                () -> actions.verify(shell, run.id(), VerifyDepth.SAMPLED_VECTORS)));
        menu.add(action(RunMessages.Action_showAside, run.tally().setAside() > 0, () -> showAside.accept(run.id())));
        menu.add(action(RunMessages.Action_undo, !live && run.state() != RunState.UNDONE, () -> actions.undo(shell, run)));
        menu.add(new Separator());
        menu.add(action(RunMessages.Action_forget, !live, () -> actions.forget(shell, run)));
    }

    private static Action action(String label, boolean enabled, Runnable work) {
        Action action = new Action(label) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setEnabled(enabled);
        return action;
    }
}
