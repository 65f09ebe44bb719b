package org.vectorinspector.core.profile.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.home.SafeFile;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ImportOutcome;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ImportPlan.Candidate;
import org.vectorinspector.core.profile.ImportPlan.Origin;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.profile.ProfileNames;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.profile.SecretRule;

/** Reads plans and carries them out through the editor, so that imported profiles are saved like any other. */
@Component
public final class DefaultProfileExchange implements ProfileExchange {
    private final ProfileStore profiles;
    private final ProfileEditor editor;
    private final ProviderRegistry providers;
    private final ImportReader reader;
    private final PredecessorKeychain keychain;
    private final Path userHome;
    private final Path ownHome;

    /** Makes an exchange over these services. */
    @Activate
    public DefaultProfileExchange(@Reference ProfileStore profiles, @Reference ProfileEditor editor, @Reference ProviderRegistry providers,
            @Reference ProfileSecrets secrets) {
        this(profiles, editor, providers, secrets, Path.of(System.getProperty("user.home")), ProgramHome.current());
    }

    /** Makes an exchange that looks for the predecessor's files elsewhere, for tests. */
    public DefaultProfileExchange(ProfileStore profiles, ProfileEditor editor, ProviderRegistry providers,
            ProfileSecrets secrets, Path userHome, ProgramHome ownHome) {
        this.profiles = profiles;
        this.editor = editor;
        this.providers = providers;
        this.reader = new ImportReader(providers);
        this.keychain = new PredecessorKeychain(secrets, providers);
        this.userHome = userHome;
        this.ownHome = ownHome.folder();
    }

    @Override
    public void exportTo(Path file, Collection<ProfileId> chosen) throws VectorStoreException {
        ProfileDocument document = ProfileDocument.empty();
        profiles.profiles().stream().filter(profile -> chosen.contains(profile.id())).map(this::withoutSecrets).forEach(document::save);
        try {
            new SafeFile(file.toAbsolutePath()).write(document.bytes());
        } catch (IOException unwritable) {
            throw new VectorStoreException(Kind.SERVER_FAULT, "The profiles cannot be written to " + file + ".",
                    "Check that the folder is there and that the disk has room.", unwritable);
        }
    }

    @Override
    public ImportPlan read(Path file) throws VectorStoreException {
        return reader.read(file, profiles.profiles());
    }

    @Override
    public ImportOutcome take(ImportPlan plan, Map<ProfileId, Resolution> resolutions, SecretRule secrets) throws VectorStoreException {
        List<ConnectionProfile> saved = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        int skipped = 0;
        for (Candidate candidate : plan.candidates()) {
            Resolution resolution = resolutions.getOrDefault(candidate.profile().id(), Resolution.SKIP);
            if (candidate.existing().isPresent() && resolution == Resolution.SKIP) {
                skipped++;
                continue;
            }
            saved.add(save(plan, candidate, resolution, secrets, remarks));
        }
        return new ImportOutcome(saved, skipped, remarks);
    }

    @Override
    public List<Path> predecessorFiles() {
        return Stream.of(userHome.resolve(".vector-inspector/profiles.json"), userHome.resolve(".vector-inspector/settings.json"),
                userHome.resolve(".vector-viewer/settings.json")).filter(Files::isRegularFile)
                .filter(file -> !file.equals(ownHome.resolve("profiles.json"))).toList();
    }

    private ConnectionProfile save(ImportPlan plan, Candidate candidate, Resolution resolution, SecretRule rule, List<String> remarks)
            throws VectorStoreException {
        ConnectionProfile profile = placed(candidate, resolution);
        if (rule.place().isEmpty()) {
            return saved(asking(profile, rule));
        }
        Optional<Secrets> found = candidate.secrets().fields().isEmpty() && plan.origin() == Origin.PREDECESSOR_PROFILES
                ? keychain.read(candidate.profile(), remarks) : Optional.of(candidate.secrets().copy());
        try (Secrets secrets = found.orElseGet(Secrets::none)) {
            return secrets.fields().isEmpty() ? saved(profile) : saved(profile, secrets, rule, remarks);
        }
    }

    private ConnectionProfile saved(ConnectionProfile profile) throws VectorStoreException {
        editor.save(profile);
        return profile;
    }

    /** Saves a profile with its secret; where that cannot be kept, the profile comes without it rather than not at all. */
    private ConnectionProfile saved(ConnectionProfile profile, Secrets secrets, SecretRule rule, List<String> remarks) throws VectorStoreException {
        ConnectionProfile keeping = keychain.fitted(profile.withSecrets(rule), secrets);
        try {
            editor.save(keeping, secrets);
            return keeping;
        } catch (VectorStoreException unkept) {
            ConnectionProfile without = saved(asking(keychain.fitted(profile, secrets), SecretRule.ASK));
            remarks.add("The secret of «" + profile.name() + "» was not taken over: " + unkept.getMessage());
            return without;
        }
    }

    /** Returns a profile that asks for a secret, where that is the rule, it wants one and none of its own is kept. */
    private ConnectionProfile asking(ConnectionProfile profile, SecretRule rule) {
        boolean asks = rule.askEachTime() && profile.secrets().equals(SecretRule.NONE) && needsSecret(profile);
        return asks ? profile.withSecrets(SecretRule.ASK) : profile;
    }

    /** Returns the profile under the id and name that its resolution gives it. */
    private ConnectionProfile placed(Candidate candidate, Resolution resolution) {
        if (candidate.existing().isEmpty()) {
            return candidate.profile();
        }
        if (resolution == Resolution.REPLACE) {
            ConnectionProfile there = candidate.existing().get();
            return candidate.profile().withId(there.id()).withSecrets(there.secrets());
        }
        Set<String> taken = profiles.profiles().stream().map(ConnectionProfile::name).collect(Collectors.toSet());
        return candidate.profile().withId(ProfileId.random()).withName(ProfileNames.free(candidate.profile().name(), taken));
    }

    private boolean needsSecret(ConnectionProfile profile) {
        return !secretKeys(profile).isEmpty();
    }

    /** Returns a profile for strangers: no rule for secrets, and no setting that should have been one. */
    private ConnectionProfile withoutSecrets(ConnectionProfile profile) {
        Set<String> secretKeys = secretKeys(profile);
        Map<String, String> harmless = new LinkedHashMap<>(profile.settings().values());
        harmless.keySet().removeAll(secretKeys);
        return profile.withSettings(new ConnectionSettings(harmless)).withSecrets(SecretRule.NONE);
    }

    private Set<String> secretKeys(ConnectionProfile profile) {
        return providers.find(profile.provider()).map(provider -> provider.descriptor().fields().stream()
                .filter(field -> field.type() == SettingField.Type.SECRET).map(SettingField::key).collect(Collectors.toSet())).orElse(Set.of());
    }
}
