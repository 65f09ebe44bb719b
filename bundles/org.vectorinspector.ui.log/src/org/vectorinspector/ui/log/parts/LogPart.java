package org.vectorinspector.ui.log.parts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.vectorinspector.core.diagnostics.Diagnostics;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.ui.log.messages.Messages;
import org.vectorinspector.ui.log.model.LogModel;
import org.vectorinspector.ui.theme.Fonts;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** What was logged since the program started; the only place that shows stack traces. */
public final class LogPart implements LogFooter.Actions {
    @Inject
    private LogBook book;

    @Inject
    private Diagnostics diagnostics;

    private LogModel model;
    private LogBar bar;
    private LogTable table;
    private StyledText details;
    private LogFooter footer;

    @PostConstruct
    void createControls(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        bar = new LogBar(parent, query -> model.show(query));
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new LogTable(halves);
        table.onSelection(this::describe);
        table.control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && event.stateMask == SWT.MOD1) {
                copy();
            }
        });
        details = WidgetKeys.mark(Styles.field(halves, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "log.details");
        details.setFont(Fonts.text());
        halves.setWeights(65, 35);
        footer = new LogFooter(parent, this);
        describe(List.of());
        Display display = parent.getDisplay();
        model = new LogModel(book, shown -> display.asyncExec(() -> show(shown)));
    }

    @Focus
    void focus() {
        bar.focus();
    }

    @PreDestroy
    void close() {
        model.close();
    }

    @Override
    public void copy() {
        List<LogLine> lines = table.selectedLines();
        if (!lines.isEmpty()) {
            String text = lines.stream().map(LogLine::text).collect(Collectors.joining("\n\n"));
            Clipboard clipboard = new Clipboard(details.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public void clear() {
        book.clear();
    }

    @Override
    public void export() {
        new DiagnosticsExport(diagnostics).ask(details);
    }

    private void show(LogModel.Shown shown) {
        if (details.isDisposed()) {
            return;
        }
        table.show(shown.lines());
        footer.show(shown);
    }

    private void describe(List<LogLine> lines) {
        details.setText(lines.isEmpty() ? Messages.Log_none : lines.getFirst().text());
        details.setToolTipText(Messages.Log_details);
    }
}
