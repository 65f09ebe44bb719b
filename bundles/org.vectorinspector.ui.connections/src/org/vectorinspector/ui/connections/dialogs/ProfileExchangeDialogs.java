package org.vectorinspector.ui.connections.dialogs;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ImportOutcome;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.session.PredecessorOffer;
import org.vectorinspector.core.session.SessionStore;
import org.vectorinspector.ui.connections.messages.ImportMessages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;

/** Asks for files of profiles and takes profiles out and in, in the background. UI thread only. */
@Creatable
public final class ProfileExchangeDialogs {
    private final ProfileExchange exchange;
    private final ProfileSecrets secrets;
    private final SessionStore session;

    /** Makes dialogs over these services. */
    @Inject
    public ProfileExchangeDialogs(ProfileExchange exchange, ProfileSecrets secrets, SessionStore session) {
        this.exchange = exchange;
        this.secrets = secrets;
        this.session = session;
    }

    /** Asks for a file and writes profiles to it. */
    public void exportTo(Control near, List<ConnectionProfile> profiles) {
        FileDialog dialog = new FileDialog(near.getShell(), SWT.SAVE);
        dialog.setText(ImportMessages.Export_window);
        dialog.setFileName("vector-inspector-profiles.json");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            List<ProfileId> ids = profiles.stream().map(ConnectionProfile::id).toList();
            BackgroundTask.of(ImportMessages.Export_working, near, progress -> {
                exchange.exportTo(Path.of(chosen), ids);
                return ids.size();
            }).done(number -> Notifications.news(near, ImportMessages.Export_done, NLS.bind(ImportMessages.Export_doneSentence, number, chosen)))
                    .failed(failure -> Notifications.failure(near, ImportMessages.Export_failed, failure)).start();
        }
    }

    /** Asks for a file and for what becomes of its profiles. */
    public void importFile(Control near) {
        FileDialog dialog = new FileDialog(near.getShell(), SWT.OPEN);
        dialog.setText(ImportMessages.Import_window);
        dialog.setFilterExtensions(new String[] {"*.json", "*"});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> readOneByOne(near, List.of(file)));
    }

    /** Hears, once for all sessions, that the predecessor has left something on this computer. */
    public void offerPredecessor(Control near, Runnable offer) {
        BackgroundTask.of(ImportMessages.Import_window, near, progress -> !PredecessorOffer.of(session).made() && !exchange.predecessorFiles().isEmpty())
                .done(wanted -> {
                    if (wanted) {
                        new PredecessorOffer(true).keep(session);
                        offer.run();
                    }
                }).start();
    }

    /** Asks what becomes of the predecessor's profiles; says so where there are none. */
    public void importPredecessor(Control near) {
        BackgroundTask.of(ImportMessages.Import_window, near, progress -> exchange.predecessorFiles()).done(files -> {
            if (files.isEmpty()) {
                Notifications.news(near, ImportMessages.Import_window, ImportMessages.Import_noPredecessor);
            }
            readOneByOne(near, files);
        }).start();
    }

    /** Asks about one file after the other, so that no question lies over another. */
    private void readOneByOne(Control near, List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        Path file = files.getFirst();
        BackgroundTask.of(NLS.bind(ImportMessages.Import_reading, file.getFileName()), near,
                progress -> new Offered(exchange.read(file), SecretPlaces.of(secrets.places())))
                .done(offered -> {
                    ask(near, offered);
                    readOneByOne(near, files.subList(1, files.size()));
                })
                .failed(failure -> {
                    Notifications.failure(near, ImportMessages.Import_failed, failure);
                    readOneByOne(near, files.subList(1, files.size()));
                }).start();
    }

    private void ask(Control near, Offered offered) {
        ImportDialog dialog = new ImportDialog(near.getShell(), offered.plan(), offered.places());
        if (dialog.open() != Window.OK) {
            offered.plan().close();
            return;
        }
        BackgroundTask.of(ImportMessages.Import_saving, near, progress -> {
            try (ImportPlan plan = offered.plan()) {
                return exchange.take(plan, dialog.resolutions(), dialog.secrets());
            }
        }).done(outcome -> tell(near, outcome)).failed(failure -> Notifications.failure(near, ImportMessages.Import_failed, failure)).start();
    }

    private static void tell(Control near, ImportOutcome outcome) {
        Notifications.news(near, ImportMessages.Import_done, NLS.bind(ImportMessages.Import_doneSentence,
                new Object[] {outcome.saved().size(), outcome.skipped(), String.join(" ", outcome.remarks())}));
    }

    /** A plan, and where its secrets could go. */
    private record Offered(ImportPlan plan, SecretPlaces places) {
    }
}
