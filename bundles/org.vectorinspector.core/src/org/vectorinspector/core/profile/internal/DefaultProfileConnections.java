package org.vectorinspector.core.profile.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secrets;
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
import org.vectorinspector.core.connection.SecretSource;
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
        return open(profile, Secrets.none());
    }

    @Override
    public ManagedConnection open(ProfileId profile, Secrets entered) throws VectorStoreException {
        OpenRequest request = lasting(found(profile), entered);
        connection(profile).filter(there -> !there.provider().id().equals(request.provider())).ifPresent(there -> connections.close(there.id()));
        ManagedConnection connection = registered(profile, request);
        connections.activate(connection.id());
        boolean other = connections.revise(connection.id(), request.settings(), request.rules());
        if (other || connection.state() != ConnectionState.CONNECTED) {
            connections.reconnect(connection.id());
        }
        return connection;
    }

    @Override
    public ManagedConnection show(ProfileId profile) throws VectorStoreException {
        Optional<ManagedConnection> there = connection(profile);
        return there.isPresent() ? there.get() : registered(profile, lasting(found(profile), Secrets.none()));
    }

    @Override
    public void follow(ProfileId profile) {
        profiles.find(profile).ifPresent(now -> connection(profile).filter(there -> there.provider().id().equals(now.provider()))
                .ifPresent(there -> follow(there, now)));
    }

    @Override
    public OpenRequest request(ConnectionProfile profile) throws VectorStoreException {
        return request(profile, () -> profile, Secrets.none());
    }

    private void follow(ManagedConnection connection, ConnectionProfile profile) {
        if (!connection.name().equals(profile.name())) {
            connections.rename(connection.id(), profile.name());
        }
        connections.revise(connection.id(), SettingsCheck.completed(connection.provider().fields(), profile.settings()), profile.rules());
    }

    /** Returns a request whose secrets are read as the profile says by then, also where the profile has been deleted meanwhile. */
    private OpenRequest lasting(ConnectionProfile profile, Secrets entered) throws VectorStoreException {
        return request(profile, () -> profiles.find(profile.id()).orElse(profile), entered);
    }

    private OpenRequest request(ConnectionProfile profile, Supplier<ConnectionProfile> current, Secrets entered) throws VectorStoreException {
        ProviderDescriptor descriptor = providers.find(profile.provider()).orElseThrow(() -> new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                "«" + profile.name() + "» needs the provider «" + profile.provider() + "», which is not installed.", "Install its feature."))
                .descriptor();
        ConnectionSettings settings = SettingsCheck.completed(descriptor.fields(), profile.settings());
        Set<String> secretKeys = secretFields(descriptor, profile).stream().map(SettingField::key).collect(Collectors.toSet());
        check(profile, descriptor, settings, secretKeys);
        ProfileSecretSource source = new ProfileSecretSource(current, now -> secretFields(descriptor, now), secrets,
                () -> prompts.stream().findFirst());
        if (!entered.fields().isEmpty()) {
            source.hold(entered.copy());
        }
        return new OpenRequest(profile.provider(), profile.name(), settings, source, profile.rules(), Optional.of(profile.id()));
    }

    /** Returns the secrets that a provider wants with the settings of a profile. */
    private static List<SettingField> secretFields(ProviderDescriptor descriptor, ConnectionProfile profile) {
        ConnectionSettings settings = SettingsCheck.completed(descriptor.fields(), profile.settings());
        return descriptor.fields().stream().filter(field -> field.type() == SettingField.Type.SECRET && field.shown(settings)).toList();
    }

    private static void check(ConnectionProfile profile, ProviderDescriptor descriptor, ConnectionSettings settings, Set<String> secretKeys)
            throws VectorStoreException {
        List<SettingProblem> problems = SettingsCheck.problems(descriptor.fields(), settings, secretKeys);
        if (!problems.isEmpty()) {
            String fields = problems.stream().map(problem -> "«" + problem.field().label() + "»").collect(Collectors.joining(", "));
            throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + profile.name() + "» is not complete: " + fields + ".", "Edit the profile.");
        }
    }

    private ConnectionProfile found(ProfileId profile) throws VectorStoreException {
        return profiles.find(profile).orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND, "There is no such profile any more.",
                "Somebody has deleted it."));
    }

    /** Returns the connection of a profile, the same for all who want it at once. */
    private ManagedConnection registered(ProfileId profile, OpenRequest request) throws VectorStoreException {
        try (SecretSource lent = request.secrets()) {
            synchronized (registering) {
                Optional<ManagedConnection> there = connection(profile);
                return there.isPresent() ? there.get() : connections.register(request);
            }
        }
    }

    private Optional<ManagedConnection> connection(ProfileId profile) {
        return connections.connections().stream().filter(open -> open.profile().filter(profile::equals).isPresent()).findFirst();
    }
}
