package org.vectorinspector.core.profile.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.DeletedProfiles;
import org.vectorinspector.core.profile.ProfileEditor;
import org.vectorinspector.core.profile.ProfileNames;
import org.vectorinspector.core.profile.ProfileSecrets;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.profile.SecretRule;

/** Writes secrets before profiles and removes them after, so that no profile points at a secret that is not there. */
@Component
public final class DefaultProfileEditor implements ProfileEditor {
    private final ProfileStore profiles;
    private final ProfileSecrets secrets;

    /** Makes an editor over these services. */
    @Activate
    public DefaultProfileEditor(@Reference ProfileStore profiles, @Reference ProfileSecrets secrets) {
        this.profiles = profiles;
        this.secrets = secrets;
    }

    @Override
    public void save(ConnectionProfile profile) throws VectorStoreException {
        Optional<Place> before = place(profile.id());
        Optional<Place> after = profile.secrets().place();
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            move(profile, before.get(), after.get());
            return;
        }
        profiles.save(List.of(profile));
        if (before.isPresent() && after.isEmpty()) {
            secrets.delete(profile.id(), before.get());
        }
    }

    @Override
    public void save(ConnectionProfile profile, Secrets entered) throws VectorStoreException {
        Optional<Place> before = place(profile.id());
        Place after = profile.secrets().place().orElseThrow(() -> new IllegalArgumentException("Secrets are kept at a place"));
        secrets.write(profile.id(), after, entered);
        profiles.save(List.of(profile));
        if (before.isPresent() && before.get() != after) {
            secrets.delete(profile.id(), before.get());
        }
    }

    @Override
    public ConnectionProfile duplicate(ProfileId id) throws VectorStoreException {
        ConnectionProfile original = profiles.find(id).orElseThrow(() -> new VectorStoreException(Kind.NOT_FOUND,
                "There is no such profile any more.", "Somebody has deleted it."));
        Set<String> taken = profiles.profiles().stream().map(ConnectionProfile::name).collect(Collectors.toSet());
        ConnectionProfile copy = original.withId(ProfileId.random()).withName(ProfileNames.free(original.name(), taken));
        Optional<Secrets> kept = original.secrets().place().isPresent() ? read(original) : Optional.empty();
        if (kept.isEmpty()) {
            ConnectionProfile bare = original.secrets().askEachTime() ? copy : copy.withSecrets(SecretRule.NONE);
            save(bare);
            return bare;
        }
        try (Secrets own = kept.get()) {
            save(copy, own);
            return copy;
        }
    }

    @Override
    public DeletedProfiles delete(Collection<ProfileId> ids) throws VectorStoreException {
        List<ConnectionProfile> going = profiles.profiles().stream().filter(profile -> ids.contains(profile.id())).toList();
        Map<ProfileId, Secrets> held = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (ConnectionProfile profile : going) {
            hold(profile, held, problems);
        }
        profiles.remove(ids);
        for (ConnectionProfile profile : going) {
            clear(profile, problems);
        }
        return new DeletedProfiles(going, held, problems.stream().distinct().toList());
    }

    @Override
    public void restore(DeletedProfiles deleted) throws VectorStoreException {
        try (deleted) {
            for (ConnectionProfile profile : deleted.profiles()) {
                Secrets held = deleted.secrets().get(profile.id());
                if (held == null) {
                    profiles.save(List.of(profile));
                } else {
                    save(profile, held);
                }
            }
        }
    }

    private void move(ConnectionProfile profile, Place from, Place to) throws VectorStoreException {
        Optional<Secrets> kept = secrets.read(profile.id(), from);
        if (kept.isEmpty()) {
            profiles.save(List.of(profile));
            return;
        }
        try (Secrets own = kept.get()) {
            secrets.write(profile.id(), to, own);
        }
        profiles.save(List.of(profile));
        secrets.delete(profile.id(), from);
    }

    private Optional<Secrets> read(ConnectionProfile profile) throws VectorStoreException {
        Place place = profile.secrets().place().orElseThrow();
        secrets.unlock(place);
        return secrets.read(profile.id(), place);
    }

    private void hold(ConnectionProfile profile, Map<ProfileId, Secrets> held, List<String> problems) {
        if (profile.secrets().place().isPresent()) {
            try {
                read(profile).ifPresent(kept -> held.put(profile.id(), kept));
            } catch (VectorStoreException unreadable) {
                problems.add(problem(profile, unreadable));
            }
        }
    }

    private void clear(ConnectionProfile profile, List<String> problems) {
        if (profile.secrets().place().isPresent()) {
            try {
                secrets.delete(profile.id(), profile.secrets().place().get());
            } catch (VectorStoreException stillThere) {
                problems.add(problem(profile, stillThere));
            }
        }
    }

    private static String problem(ConnectionProfile profile, VectorStoreException why) {
        return "The secret of «" + profile.name() + "» may still be where it was: " + why.getMessage();
    }

    private Optional<Place> place(ProfileId id) {
        return profiles.find(id).flatMap(profile -> profile.secrets().place());
    }
}
