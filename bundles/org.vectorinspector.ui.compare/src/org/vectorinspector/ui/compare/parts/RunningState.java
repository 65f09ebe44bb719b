package org.vectorinspector.ui.compare.parts;

import java.text.NumberFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Stands in the place of the result while a comparison runs: how far it is, and a button that stops it. */
final class RunningState {
    private static final int TICK_MILLIS = 200;

    private final Composite control;
    private final Label words;
    private final Button stop;
    private AtomicLong read = new AtomicLong();
    private boolean running;

    RunningState(Composite parent, Runnable cancel) {
        control = Styles.grid(parent, 1, 24);
        Label title = Styles.heading(control, Messages.Running_title);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(title);
        ProgressBar bar = new ProgressBar(control, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).hint(320, SWT.DEFAULT).applyTo(bar);
        words = WidgetKeys.mark(Styles.secondary(control, ""), "compare.running");
        words.setAlignment(SWT.CENTER);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(words);
        stop = WidgetKeys.mark(new Button(control, SWT.PUSH), "compare.cancel");
        stop.setText(UiMessages.Action_cancel);
        stop.addListener(SWT.Selection, event -> cancel.run());
        stop.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                cancel.run();
            }
        });
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(stop);
    }

    Control control() {
        return control;
    }

    void focus() {
        stop.setFocus();
    }

    /** Shows how far the work is until it is told to stop. */
    void start(AtomicLong counter) {
        read = counter;
        running = true;
        tick();
    }

    void stop() {
        running = false;
    }

    private void tick() {
        if (running && !control.isDisposed()) {
            words.setText(NLS.bind(Messages.Running_read, NumberFormat.getIntegerInstance().format(read.get())));
            control.getDisplay().timerExec(TICK_MILLIS, this::tick);
        }
    }
}
