package org.vectorinspector.ui.connections.tests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;

/** Profiles as a test lists them; nothing changes them. */
record FixedProfiles(List<ConnectionProfile> profiles) implements ProfileStore {
    @Override
    public Optional<ConnectionProfile> find(ProfileId profile) {
        return profiles.stream().filter(known -> known.id().equals(profile)).findFirst();
    }

    @Override
    public Optional<String> notice() {
        return Optional.empty();
    }

    @Override
    public void reload() {
        // there is no file
    }

    @Override
    public void save(Collection<ConnectionProfile> changed) {
        throw new IllegalStateException("Nothing is saved here");
    }

    @Override
    public void remove(Collection<ProfileId> gone) {
        throw new IllegalStateException("Nothing is removed here");
    }

    @Override
    public List<ProfileId> lastActive() {
        return List.of();
    }

    @Override
    public void keepLastActive(List<ProfileId> open) {
        throw new IllegalStateException("Nothing is kept here");
    }
}
