package org.vectorinspector.ui.migrate.run;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vectorinspector.core.migrate.RunState;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.migrate.model.RunFace;
import org.vectorinspector.ui.migrate.services.Faces;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Palette;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.theme.Tone;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** How the run stands, how it is tuned, and the buttons that fit its state. */
final class RunHead {
    private final Composite bar;
    private final Composite buttons;
    private final Canvas dot;
    private final Label state;
    private final Label batch;
    private final Button verify;
    private final Button limits;
    private final Button start;
    private final Button pause;
    private final Button stop;
    private final Button resume;
    private RunFace face = RunFace.UNDONE;

    /** What the buttons do. */
    interface Actions {
        void start();

        void limits();

        void pauseOrGoOn();

        void stop();

        void resume();
    }

    RunHead(Composite parent, Actions actions) {
        bar = Styles.grid(parent, 5, 0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Styles.heading(bar, RunMessages.Run_heading);
        dot = new Canvas(bar, SWT.NONE);
        GridDataFactory.fillDefaults().hint(Faces.DOT + 2, Faces.DOT + 2).align(SWT.CENTER, SWT.CENTER).applyTo(dot);
        dot.addListener(SWT.Paint, event -> {
            event.gc.setBackground(Palette.color(Role.PANEL));
            event.gc.fillRectangle(dot.getClientArea());
            Faces.dot(event.gc, face, 1, 1);
        });
        state = WidgetKeys.mark(Styles.note(bar, ""), "run.state");
        batch = WidgetKeys.mark(Styles.filling(bar), "run.batch");
        batch.setAlignment(SWT.RIGHT);
        buttons = new Composite(bar, SWT.NONE);
        buttons.setLayoutData(new GridData());
        RowLayoutFactory.fillDefaults().spacing(8).center(true).applyTo(buttons);
        verify = WidgetKeys.mark(new Button(buttons, SWT.CHECK), "run.verify");
        verify.setText(RunMessages.Run_verifyAfter);
        verify.setSelection(true);
        verify.setLayoutData(new RowData());
        limits = button(RunMessages.Run_limits, "", "run.limits", actions::limits);
        start = button(RunMessages.Run_start, "play", "run.start", actions::start);
        pause = button(RunMessages.Action_pause, "pause", "run.pause", actions::pauseOrGoOn);
        stop = button(RunMessages.Action_stop, "stop", "run.stop", actions::stop);
        resume = button(RunMessages.Action_resume, "play", "run.resume", actions::resume);
        start.setFont(Fonts.bold());
    }

    boolean verifyAfter() {
        return verify.getSelection();
    }

    void focus() {
        start.setFocus();
    }

    /** Shows that there is no run yet, and whether it can be started. */
    void showNone(boolean startable, String why) {
        dot.setVisible(false);
        state.setText(why);
        Tone.SECONDARY.applyTo(state);
        batch.setText("");
        start.setEnabled(startable);
        buttons.setVisible(true);
        ((GridData) buttons.getLayoutData()).exclude = false;
        show(verify, true);
        show(limits, true);
        show(start, true);
        show(pause, false);
        show(stop, false);
        show(resume, false);
        bar.layout(true, true);
        bar.requestLayout();
    }

    /** Shows how a run stands, and how it is tuned. */
    void show(RunFace shown, RunState now, String tuning) {
        face = shown;
        dot.setVisible(true);
        dot.redraw();
        state.setText(Faces.word(shown));
        Faces.tone(shown).applyTo(state);
        batch.setText(tuning);
        show(verify, false);
        show(limits, now.live());
        show(start, false);
        show(pause, now.live());
        show(stop, now.live());
        show(resume, now == RunState.STOPPED);
        boolean any = now.live() || now == RunState.STOPPED;
        buttons.setVisible(any);
        ((GridData) buttons.getLayoutData()).exclude = !any;
        boolean runs = now == RunState.RUNNING;
        String word = runs ? RunMessages.Action_pause : RunMessages.Action_goOn;
        if (!pause.getText().equals(word)) {
            pause.setText(word);
            pause.setImage(Icons.get(runs ? "pause" : "play", Role.TEXT));
        }
        bar.layout(true, true);
        bar.requestLayout();
    }

    private static void show(Control control, boolean yes) {
        control.setVisible(yes);
        ((RowData) control.getLayoutData()).exclude = !yes;
    }

    private Button button(String text, String icon, String key, Runnable action) {
        Button button = WidgetKeys.mark(new Button(buttons, SWT.PUSH), key);
        button.setText(text);
        if (!icon.isEmpty()) {
            button.setImage(Icons.get(icon, Role.TEXT));
        }
        button.setLayoutData(new RowData());
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
