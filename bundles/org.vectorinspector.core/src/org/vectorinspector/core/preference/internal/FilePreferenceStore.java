package org.vectorinspector.core.preference.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.home.SettingsFile;
import org.vectorinspector.core.preference.Preference;
import org.vectorinspector.core.preference.PreferenceStore;
import org.vectorinspector.core.preference.PreferenceTopics;
import org.vectorinspector.core.preference.PreferenceValues;
import org.vectorinspector.core.preference.PreferencesChanged;

/** Preferences in {@code preferences.json}. */
@Component
public final class FilePreferenceStore implements PreferenceStore {
    private final SettingsFile file;
    private final EventPoster events;
    private final Object writing = new Object();
    private volatile PreferenceValues values;

    /** Keeps preferences in the program's home. */
    @Activate
    public FilePreferenceStore(@Reference EventPoster events) {
        this(ProgramHome.current(), events);
    }

    /** Keeps preferences in another home, for tests. */
    public FilePreferenceStore(ProgramHome home, EventPoster events) {
        this.file = new SettingsFile(home.folder().resolve("preferences.json"));
        this.events = events;
        this.values = new PreferenceValues(file.read());
    }

    @Override
    public <T> T get(Preference<T> preference) {
        return Optional.ofNullable(System.getProperty(preference.property())).flatMap(preference.parse()).orElseGet(() -> values.get(preference));
    }

    @Override
    public PreferenceValues values() {
        return values;
    }

    @Override
    public void change(UnaryOperator<PreferenceValues> change) throws IOException {
        PreferencesChanged changed;
        synchronized (writing) {
            PreferenceValues after = change.apply(new PreferenceValues(file.read()));
            file.write(after.saved());
            changed = new PreferencesChanged(values, after);
            values = after;
        }
        events.post(PreferenceTopics.CHANGED, changed);
    }

    @Override
    public Optional<String> problem() {
        return file.problem();
    }
}
