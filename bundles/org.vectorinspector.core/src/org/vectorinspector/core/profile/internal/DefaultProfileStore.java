package org.vectorinspector.core.profile.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.event.ProfileAdded;
import org.vectorinspector.core.event.ProfileChanged;
import org.vectorinspector.core.event.ProfileRemoved;
import org.vectorinspector.core.event.ProfileTopics;
import org.vectorinspector.core.event.ProfilesNoticed;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileStore;
import org.vectorinspector.core.profile.internal.ProfileFile.Content;

/** Keeps what the file said last in memory and looks at the file every two seconds for what others wrote. */
@Component
public final class DefaultProfileStore implements ProfileStore {
    private static final Logger LOG = Logger.getLogger(DefaultProfileStore.class.getName());
    private static final int LOOK_SECONDS = 2;

    private final ProfileFile file;
    private final EventPoster events;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("profiles").factory());
    private volatile Known known = new Known(List.of(), List.of(), Optional.empty(), "unread");

    /** What the file said last. */
    private record Known(List<ConnectionProfile> profiles, List<ProfileId> lastActive, Optional<String> notice, String mark) {
    }

    /** Makes a store over the program's own folder and begins to read it. */
    @Activate
    public DefaultProfileStore(@Reference EventPoster events) {
        this(events, ProgramHome.current(), Clock.systemUTC());
        watch.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Makes a store over a folder that nobody looks at by itself, for tests. */
    public DefaultProfileStore(EventPoster events, ProgramHome home, Clock clock) {
        this.events = events;
        this.file = new ProfileFile(home.folder(), clock);
    }

    @Deactivate
    void close() {
        watch.shutdownNow();
    }

    @Override
    public List<ConnectionProfile> profiles() {
        return known.profiles();
    }

    @Override
    public Optional<ConnectionProfile> find(ProfileId profile) {
        return profiles().stream().filter(candidate -> candidate.id().equals(profile)).findFirst();
    }

    @Override
    public Optional<String> notice() {
        return known.notice();
    }

    @Override
    public List<ProfileId> lastActive() {
        return known.lastActive();
    }

    @Override
    public synchronized void reload() throws VectorStoreException {
        take(file.read());
    }

    @Override
    public void save(Collection<ConnectionProfile> profiles) throws VectorStoreException {
        change(document -> profiles.forEach(document::save));
    }

    @Override
    public void remove(Collection<ProfileId> profiles) throws VectorStoreException {
        change(document -> document.remove(profiles));
    }

    @Override
    public void keepLastActive(List<ProfileId> profiles) throws VectorStoreException {
        if (!profiles.equals(lastActive())) {
            change(document -> document.keepLastActive(profiles));
        }
    }

    /** Reads the file again when somebody else wrote it. */
    public void look() {
        try {
            if (!file.mark().equals(known.mark())) {
                reload();
            }
        } catch (VectorStoreException unreadable) {
            LOG.log(Level.WARNING, unreadable.getMessage(), unreadable);
        }
    }

    private synchronized void change(Consumer<ProfileDocument> change) throws VectorStoreException {
        take(file.change(change));
    }

    private void take(Content content) {
        Known before = known;
        known = new Known(content.document().profiles(), content.document().lastActive(), content.notice(), content.mark());
        post(before.profiles(), known.profiles());
        if (!before.notice().equals(known.notice())) {
            events.post(ProfileTopics.NOTICED, new ProfilesNoticed(known.notice()));
        }
    }

    private void post(List<ConnectionProfile> before, List<ConnectionProfile> after) {
        Map<ProfileId, ConnectionProfile> old = new LinkedHashMap<>();
        before.forEach(profile -> old.put(profile.id(), profile));
        for (ConnectionProfile profile : after) {
            ConnectionProfile replaced = old.remove(profile.id());
            if (replaced == null) {
                events.post(ProfileTopics.ADDED, new ProfileAdded(profile.id()));
            } else if (!replaced.equals(profile)) {
                events.post(ProfileTopics.CHANGED, new ProfileChanged(profile.id()));
            }
        }
        old.keySet().forEach(gone -> events.post(ProfileTopics.REMOVED, new ProfileRemoved(gone)));
    }
}
