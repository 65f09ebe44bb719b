package org.vectorinspector.benchmarks.empty;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A part with nothing but a word in it. */
public final class EmptyPart {
    @PostConstruct
    void createControls(Composite parent) {
        new Label(parent, SWT.NONE).setText("Empty");
    }
}
