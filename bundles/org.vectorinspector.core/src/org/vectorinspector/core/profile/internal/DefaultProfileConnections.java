package org.vectorinspector.core.profile.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingProblem;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.profile.SecretPrompt;

/** Turns profiles into requests and keeps one connection a profile. */
@Component
public final class DefaultProfileConnections implements ProfileConnections {
    private final ProfileStore profiles;
    private final ProfileSecrets secrets;
    private final ConnectionManager connections;
    private final ProviderRegistry providers;
    private final Object registering = new Object();
    private final List<SecretPrompt> prompts = new CopyOnWriteArrayList<>();

    /** Makes an opener over these services. */
    @Activate
    public DefaultProfileConnections(@Reference ProfileStore profiles, @Reference ProfileSecrets secrets,
            @Reference ConnectionManager connections, @Reference ProviderRegistry providers) {
        this.profiles = profiles;
        this.secrets = secrets;
        this.connections = connections;
        this.providers = providers;
    }

    /** Hears of somebody who can ask the person. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addPrompt(SecretPrompt prompt) {
        prompts.add(prompt);
    }

    void removePrompt(SecretPrompt prompt) {
        prompts.remove(prompt);
    }

    @Override
    public ManagedConnection open(ProfileId profile) throws VectorStoreException {
        OpenRequest request = request(found(profile));
        connection(profile).ifPresent(there -> {
            if (outdated(there, request)) {
                connections.close(there.id());
            } else {
                connections.activate(there.id());
            }
        });
        ManagedConnection connection = registered(profile, request);
        if (connection.state() != ConnectionState.CONNECTED) {
            connections.reconnect(connection.id());
        }
        connections.activate(connection.id());
        return connection;
    }

    @Override
    public ManagedConnection show(ProfileId profile) throws VectorStoreException {
        Optional<ManagedConnection> there = connection(profile);
        return there.isPresent() ? there.get() : registered(profile, request(found(profile)));
    }

    @Override
    public OpenRequest request(ConnectionProfile profile) throws VectorStoreException {
        ProviderDescriptor descriptor = providers.find(profile.provider()).orElseThrow(() -> new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                "«" + profile.name() + "» needs the provider «" + profile.provider() + "», which is not installed.", "Install its feature."))
                .descriptor();
        ConnectionSettings settings = SettingsCheck.completed(descriptor.fields(), profile.settings());
        List<SettingField> secretFields = descriptor.fields().stream()
                .filter(field -> field.type() == SettingField.Type.SECRET && field.shown(settings)).toList();
        check(profile, descriptor, settings, secretFields.stream().map(SettingField::key).collect(Collectors.toSet()));
        ProfileSecretSource source = new ProfileSecretSource(profile, secretFields, secrets, () -> prompts.stream().findFirst());
        return new OpenRequest(profile.provider(), profile.name(), settings, source, profile.rules(), Optional.of(profile.id()));
    }

    private static void check(ConnectionProfile profile, ProviderDescriptor descriptor, ConnectionSettings settings, Set<String> secretKeys)
            throws VectorStoreException {
        List<SettingProblem> problems = SettingsCheck.problems(descriptor.fields(), settings, secretKeys);
        if (!problems.isEmpty()) {
            String fields = problems.stream().map(problem -> "«" + problem.field().label() + "»").collect(Collectors.joining(", "));
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + profile.name() + "» is not complete: " + fields + ".", "Edit the profile.");
        }
    }

    /** Tells whether a connection was opened before its profile was changed. */
    private static boolean outdated(ManagedConnection connection, OpenRequest request) {
        return !connection.provider().id().equals(request.provider()) || !connection.settings().equals(request.settings())
                || !connection.rules().equals(request.rules());
    }

    private ConnectionProfile found(ProfileId profile) throws VectorStoreException {
        return profiles.find(profile).orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no such profile any more.",
                "Somebody has deleted it."));
    }

    /** Returns the connection of a profile, the same for all who want it at once. */
    private ManagedConnection registered(ProfileId profile, OpenRequest request) throws VectorStoreException {
        synchronized (registering) {
            Optional<ManagedConnection> there = connection(profile);
            return there.isPresent() ? there.get() : connections.register(request);
        }
    }

    private Optional<ManagedConnection> connection(ProfileId profile) {
        return connections.connections().stream().filter(open -> open.profile().filter(profile::equals).isPresent()).findFirst();
    }
}
