package org.vectorinspector.ui.widgets;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vectorinspector.ui.messages.UiMessages;

/** Asks for a file whose name ends as one of some formats; the name says which. */
public final class FileNameDialog extends FieldsDialog {
    private final Wish wish;
    private Text field;
    private Path file;

    /**
     * What is asked for.
     *
     * @param key of the field, and what the keys of the buttons begin with
     * @param title of the window
     * @param formats one sentence about the endings
     * @param go what the button says
     * @param extensions for the system's own dialog, such as {@code *.csv}
     * @param known tells whether a name ends rightly
     * @param there what is said of a file that is there already, empty where it has to be there to be read
     */
    public record Wish(String key, String title, String formats, String go, String[] extensions, Predicate<Path> known, Optional<String> there) {
        private boolean mustExist() {
            return there.isEmpty();
        }
    }

    /** Makes a dialog that begins with a file. */
    public FileNameDialog(Shell parent, Wish wish, Path file) {
        super(parent, new Words(wish.key(), wish.title(), wish.formats(), wish.go()));
        this.wish = wish;
        this.file = file;
    }

    /** Asks; empty when the person cancels. */
    public Optional<Path> ask() {
        return open() == OK ? Optional.of(file) : Optional.empty();
    }

    @Override
    protected void createFields(Composite area) {
        field = WidgetKeys.mark(new Text(area, SWT.BORDER), wish.key());
        field.setText(file.toString());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(field);
        field.addListener(SWT.Modify, event -> check());
        Button browse = WidgetKeys.mark(new Button(area, SWT.PUSH), wish.key() + ".browse");
        browse.setText(UiMessages.File_browse);
        browse.addListener(SWT.Selection, event -> browse());
    }

    @Override
    protected void check() {
        Optional<Path> typed = path(field.getText().strip());
        boolean named = typed.filter(wish.known()).isPresent();
        boolean missing = named && wish.mustExist() && !Files.isReadable(typed.get());
        typed.filter(path -> named).ifPresent(path -> file = path);
        setErrorMessage(missing ? UiMessages.File_missing : named ? null : UiMessages.File_noFormat);
        setMessage(wish.there().filter(sentence -> named && Files.exists(file)).orElse(wish.formats()));
        allow(named && !missing);
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), wish.mustExist() ? SWT.OPEN : SWT.SAVE);
        dialog.setText(wish.title());
        dialog.setFilterExtensions(wish.extensions());
        dialog.setFilterPath(Optional.ofNullable(file.getParent()).map(Path::toString).orElse(""));
        dialog.setFileName(file.getFileName().toString());
        Optional.ofNullable(dialog.open()).ifPresent(field::setText);
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
