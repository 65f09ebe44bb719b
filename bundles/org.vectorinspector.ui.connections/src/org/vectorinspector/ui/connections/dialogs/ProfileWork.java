package org.vectorinspector.ui.connections.dialogs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.ui.connections.messages.Messages;
import org.vectorinspector.ui.connections.messages.ProfileMessages;
import org.vectorinspector.ui.connections.model.ConnectionForm;
import org.vectorinspector.ui.connections.model.ProfileForm;
import org.vectorinspector.ui.task.BackgroundTask;

/** What the dialog of a profile has done for it, all of it in the background. UI thread only. */
@Creatable
public final class ProfileWork {
    @Inject
    private ConnectionManager connections;

    @Inject
    private ProviderRegistry providers;

    @Inject
    private ProfileStore profiles;

    @Inject
    private ProfileEditor editor;

    @Inject
    private ProfileSecrets secrets;

    @Inject
    private ProfileConnections opener;

    List<ProviderDescriptor> providers() {
        return providers.descriptors();
    }

    /** Returns the folders of all profiles. */
    List<String> folders() {
        return profiles.profiles().stream().map(profile -> profile.labels().folder()).filter(folder -> !folder.isEmpty()).distinct().sorted().toList();
    }

    /** Tells whether another profile has this name. */
    boolean named(String name, ProfileId own) {
        return profiles.profiles().stream().anyMatch(profile -> profile.name().equals(name) && !profile.id().equals(own));
    }

    /** Looks which places of secrets there are. */
    void places(Control near, Consumer<SecretPlaces> found) {
        BackgroundTask.of(ProfileMessages.Dialog_secrets, near, progress -> SecretPlaces.of(secrets.places())).done(found).start();
    }

    /** Prepares a test of what is typed; where secrets are kept and none was typed, with those. */
    BackgroundTask<TestReport> test(Control near, ConnectionForm form, ProfileForm profile) {
        Secrets typed = form.secrets();
        ConnectionProfile tested = profile.profile(form, !typed.fields().isEmpty());
        boolean stored = typed.fields().isEmpty() && (form.secretsKept() || tested.secrets().askEachTime());
        OpenRequest request = form.request();
        return BackgroundTask.of(Messages.Connect_testing, near, progress -> {
            try (typed; var source = stored ? opener.request(tested).secrets() : request.secrets()) {
                return connections.test(new OpenRequest(request.provider(), request.name(), request.settings(), source, request.rules(),
                        Optional.empty()));
            }
        });
    }

    /** Prepares to save what is typed. */
    BackgroundTask<ConnectionProfile> save(Control near, ConnectionForm form, ProfileForm profile) {
        Secrets typed = form.secrets();
        boolean keeps = !typed.fields().isEmpty() && profile.secrets().place().isPresent();
        ConnectionProfile saved = profile.profile(form, keeps);
        return BackgroundTask.of(NLS.bind(ProfileMessages.Dialog_saving, saved.name()), near, progress -> {
            try (typed) {
                if (keeps) {
                    editor.save(saved, typed);
                } else {
                    editor.save(saved);
                }
                return saved;
            }
        });
    }
}
