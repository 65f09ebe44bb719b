package org.vectorinspector.ui.compare.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.core.compare.CollectionComparison;
import org.vectorinspector.core.compare.CompareReport;
import org.vectorinspector.core.compare.Difference;
import org.vectorinspector.core.compare.Difference.Kind;
import org.vectorinspector.core.compare.DifferenceList;
import org.vectorinspector.core.event.CopyRequested;
import org.vectorinspector.core.event.CopyTopics;
import org.vectorinspector.ui.compare.messages.Messages;
import org.vectorinspector.ui.compare.model.Sides;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.FileNameDialog;

/** Saves a report of what is shown, and asks for copies of what is missing or different. */
final class ResultActions implements KindsBar.Actions {
    private final Control near;
    private final CompareServices services;
    private final Supplier<Optional<CollectionComparison>> comparison;
    private final Supplier<Optional<Sides>> sides;

    ResultActions(Control near, CompareServices services, Supplier<Optional<CollectionComparison>> comparison, Supplier<Optional<Sides>> sides) {
        this.near = near;
        this.services = services;
        this.comparison = comparison;
        this.sides = sides;
    }

    @Override
    public void save() {
        FileNameDialog.Wish wish = new FileNameDialog.Wish("compare.report.file", Messages.Report_title, Messages.Report_formats,
                Messages.Report_save,
                new String[] {"*.html", "*.json"}, file -> CompareReport.Format.of(file).isPresent(), Optional.of(UiMessages.File_replaced));
        new FileNameDialog(near.getShell(), wish, Path.of(System.getProperty("user.home"), "comparison.html")).ask()
                .ifPresent(file -> comparison.get().ifPresent(found -> save(found, file)));
    }

    /** Writes beside the file and renames at the end, so that the file is whole or not there. */
    private void save(CollectionComparison found, Path file) {
        CompareReport.Format format = CompareReport.Format.of(file).orElse(CompareReport.Format.HTML);
        BackgroundTask.of(Messages.Report_writing, near, progress -> {
            Path growing = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(growing)) {
                    new CompareReport(found).write(out, format);
                }
                return Files.move(growing, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException unwritable) {
                throw new VectorStoreException(VectorStoreException.Kind.NOT_ALLOWED, NLS.bind(Messages.Report_failed, file), Messages.Report_elsewhere, unwritable);
            }
        }).done(saved -> Notifications.news(near, Messages.Report_saved, saved.toString()))
                .failed(failure -> Notifications.failure(near, Messages.Report_writing, failure)).start();
    }

    @Override
    public void copy(Kind kind) {
        if (comparison.get().isPresent() && sides.get().isPresent()) {
            Ids ids = new Ids(comparison.get().get().outcome().list(kind));
            Sides now = sides.get().get();
            boolean replacing = kind == Kind.DIFFERENT;
            services.broker().post(CopyTopics.REQUESTED,
                    new CopyRequested(now.left().orElseThrow(), now.right().orElseThrow(), Optional.of(ids), replacing));
        }
    }

    /** The left ids of a list. */
    private record Ids(DifferenceList list) implements CopyRequested.Ids {
        @Override
        public long size() {
            return list.size();
        }

        @Override
        public List<RecordId> page(long first, int count) throws IOException {
            return list.page(first, count).stream().map(Difference::left).flatMap(Optional::stream).toList();
        }
    }
}
