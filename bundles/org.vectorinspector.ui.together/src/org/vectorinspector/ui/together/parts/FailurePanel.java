package org.vectorinspector.ui.together.parts;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.ui.icons.Icons;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.theme.Role;
import org.vectorinspector.ui.together.messages.Messages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Stands in the place of hits when a target failed: why, and what can be done. */
final class FailurePanel extends Composite {
    private final Label title;
    private final Label sentence;

    FailurePanel(Composite parent, String key, Runnable retry, Runnable leave) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(16, 24).spacing(0, 8).applyTo(this);
        Styles.paint(this, Role.PANEL, Role.TEXT);
        Label icon = Styles.label(this, "");
        icon.setImage(Icons.get("error", Role.ERROR, 32));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(icon);
        title = WidgetKeys.mark(Styles.heading(this, ""), key + ".failure");
        title.setFont(Fonts.system(1, true));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).applyTo(title);
        sentence = WidgetKeys.mark(new Label(this, SWT.WRAP | SWT.CENTER), key + ".sentence");
        Styles.paint(sentence, Role.PANEL, Role.SECONDARY);
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).hint(190, SWT.DEFAULT).applyTo(sentence);
        Button again = WidgetKeys.mark(new Button(this, SWT.PUSH), key + ".retry");
        again.setText(Messages.Failure_retry);
        again.addListener(SWT.Selection, event -> retry.run());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, false).indent(0, 8).applyTo(again);
        Link out = WidgetKeys.mark(new Link(this, SWT.NONE), key + ".leave");
        out.setText(Messages.Failure_leave);
        Styles.paint(out, Role.PANEL, Role.SECONDARY);
        out.addListener(SWT.Selection, event -> leave.run());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(out);
    }

    void show(VectorStoreException failure) {
        title.setText(ColumnWords.failureTitle(failure));
        sentence.setText((failure.getMessage() + " " + failure.advice()).strip() + " " + Messages.Failure_others);
        layout(true, true);
    }
}
