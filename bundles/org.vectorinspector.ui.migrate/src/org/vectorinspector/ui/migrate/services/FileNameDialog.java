package org.vectorinspector.ui.migrate.services;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.widgets.Styles;
import org.vectorinspector.ui.widgets.WidgetKeys;

/** Asks for a file whose name ends as one of some formats; the name says which. */
public final class FileNameDialog extends TitleAreaDialog {
    private final Wish wish;
    private Text field;
    private Path file;

    /**
     * What is asked for.
     *
     * @param title of the window
     * @param formats one sentence about the endings
     * @param go what the button says
     * @param extensions for the system's own dialog, such as {@code *.csv}
     * @param known tells whether a name ends rightly
     * @param mustExist whether the file is to be read
     */
    public record Wish(String title, String formats, String go, String[] extensions, Predicate<Path> known, boolean mustExist) {
    }

    /** Makes a dialog that begins with a file. */
    public FileNameDialog(Shell parent, Wish wish, Path file) {
        super(parent);
        this.wish = wish;
        this.file = file;
        setHelpAvailable(false);
    }

    /** Asks; empty when the person cancels. */
    public Optional<Path> ask() {
        return open() == OK ? Optional.of(file) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(wish.title());
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(wish.title());
        setMessage(wish.formats());
        Composite area = Styles.grid((Composite) super.createDialogArea(parent), 2, 16);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        field = WidgetKeys.mark(new Text(area, SWT.BORDER), "migrate.file");
        field.setText(file.toString());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        Button browse = WidgetKeys.mark(new Button(area, SWT.PUSH), "migrate.file.browse");
        browse.setText(RunMessages.File_browse);
        browse.addListener(SWT.Selection, event -> browse());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetKeys.mark(createButton(parent, IDialogConstants.CANCEL_ID, UiMessages.Action_cancel, false), "migrate.file.cancel");
        WidgetKeys.mark(createButton(parent, IDialogConstants.OK_ID, wish.go(), true), "migrate.file.ok");
        check();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), wish.mustExist() ? SWT.OPEN : SWT.SAVE);
        dialog.setText(wish.title());
        dialog.setFilterExtensions(wish.extensions());
        dialog.setFilterPath(Optional.ofNullable(file.getParent()).map(Path::toString).orElse(""));
        dialog.setFileName(file.getFileName().toString());
        Optional.ofNullable(dialog.open()).ifPresent(field::setText);
    }

    private void check() {
        Optional<Path> typed = path(field.getText().strip());
        boolean named = typed.filter(wish.known()).isPresent();
        boolean missing = named && wish.mustExist() && !Files.isReadable(typed.get());
        typed.filter(path -> named).ifPresent(path -> file = path);
        setErrorMessage(missing ? RunMessages.File_missing : named ? null : RunMessages.File_noFormat);
        setMessage(named && !wish.mustExist() && Files.exists(file) ? RunMessages.File_there : wish.formats());
        getButton(IDialogConstants.OK_ID).setEnabled(named && !missing);
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
