package org.vectorinspector.ui.compare.parts;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.core.compare.CompareReport;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks where a report shall be written; the name says in which format. */
final class ReportDialog extends TitleAreaDialog {
    private Text field;
    private Path file = Path.of(System.getProperty("user.home"), "comparison.html");

    ReportDialog(Shell parent) {
        super(parent);
    }

    /** Returns the file that was chosen. */
    Path file() {
        return file;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.Report_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.Report_title);
        setMessage(Messages.Report_formats);
        Composite area = Styles.grid((Composite) super.createDialogArea(parent), 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        field = WidgetKeys.mark(new Text(area, SWT.BORDER), "compare.report.file");
        field.setText(file.toString());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        Button browse = WidgetKeys.mark(new Button(area, SWT.PUSH), "compare.report.browse");
        browse.setText(Messages.Report_browse);
        browse.addListener(SWT.Selection, event -> browse());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, Messages.Report_save, true), "compare.report.save");
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), "compare.report.cancel");
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setText(Messages.Report_title);
        dialog.setFilterExtensions(new String[] {"*.html", "*.json"});
        dialog.setFileName(file.getFileName().toString());
        Optional.ofNullable(dialog.open()).ifPresent(field::setText);
    }

    private void check() {
        Optional<Path> typed = path(field.getText().strip());
        boolean named = typed.flatMap(CompareReport.Format::of).isPresent();
        typed.filter(path -> named).ifPresent(path -> file = path);
        setErrorMessage(named ? null : Messages.Report_noFormat);
        setMessage(named && Files.exists(file) ? Messages.Report_replaces : Messages.Report_formats);
        getButton(IDialogConstants.OK_ID).setEnabled(named);
    }

    private static Optional<Path> path(String text) {
        try {
            Path path = Path.of(text);
            return path.getFileName() == null || !path.isAbsolute() ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }
}
