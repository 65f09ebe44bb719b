package org.vectorinspector.ui.connections.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.core.connection.ConnectionRules;
import org.vectorinspector.core.connection.Environment;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileLabels;
import org.vectorinspector.core.profile.SecretRule;

/** What a person says of a profile beside its provider's settings. UI thread only. */
public final class ProfileForm {
    private final ProfileId id;
    private final boolean isNew;
    private String folder = "";
    private List<String> tags = List.of();
    private boolean favourite;
    private Environment environment = Environment.NONE;
    private boolean readOnly;
    private boolean reconnects;
    private SecretRule secrets = SecretRule.NONE;
    private boolean decided;

    private ProfileForm(ProfileId id, boolean isNew) {
        this.id = id;
        this.isNew = isNew;
    }

    /** Begins a new profile. */
    public static ProfileForm fresh() {
        return new ProfileForm(ProfileId.random(), true);
    }

    /** Begins with a profile that is there. */
    public static ProfileForm of(ConnectionProfile profile) {
        ProfileForm form = new ProfileForm(profile.id(), false);
        form.folder = profile.labels().folder();
        form.tags = profile.labels().tags();
        form.favourite = profile.labels().favourite();
        form.environment = profile.rules().environment();
        form.readOnly = profile.rules().readOnly();
        form.reconnects = profile.reconnects();
        form.secrets = profile.secrets();
        form.decided = !profile.secrets().equals(SecretRule.NONE);
        return form;
    }

    /** Tells whether the profile is not saved yet. */
    public boolean isNew() {
        return isNew;
    }

    /** Returns the id, which stays. */
    public ProfileId id() {
        return id;
    }

    /** Returns the folder, empty for none. */
    public String folder() {
        return folder;
    }

    /** Sets the folder; slashes divide levels. */
    public void folder(String typed) {
        folder = typed.strip().replaceAll("\\s*/\\s*", "/").replaceAll("^/+|/+$", "");
    }

    /** Returns the tags as they are typed. */
    public String tags() {
        return String.join(", ", tags);
    }

    /** Sets the tags from a list with commas. */
    public void tags(String typed) {
        tags = Stream.of(typed.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }

    /** Returns what the database is used for. */
    public Environment environment() {
        return environment;
    }

    /** Sets what the database is used for. */
    public void environment(Environment chosen) {
        environment = chosen;
    }

    /** Tells whether the connection refuses changes. */
    public boolean readOnly() {
        return readOnly;
    }

    /** Sets whether the connection refuses changes. */
    public void readOnly(boolean chosen) {
        readOnly = chosen;
    }

    /** Tells whether it may connect by itself though it is used for real. */
    public boolean reconnects() {
        return reconnects;
    }

    /** Sets whether it may connect by itself though it is used for real. */
    public void reconnects(boolean chosen) {
        reconnects = chosen;
    }

    /** Returns what becomes of the secrets. */
    public SecretRule secrets() {
        return secrets;
    }

    /** Sets what becomes of the secrets, as the person has decided. */
    public void secrets(SecretRule chosen) {
        secrets = chosen;
        decided = true;
    }

    /** Sets what becomes of the secrets until the person decides. */
    public void suggest(SecretRule rule) {
        if (!decided) {
            secrets = rule;
        }
    }

    /**
     * Returns the profile with the settings of a form.
     *
     * @param typed true when secrets were entered; without them and without kept ones a profile has no place for secrets, and one that
     *        asked for none before does not begin to
     */
    public ConnectionProfile profile(ConnectionForm form, boolean typed) {
        boolean nothingKept = !typed && !form.secretsKept() || !form.hasSecretFields();
        Optional<Place> place = nothingKept ? Optional.empty() : secrets.place();
        boolean asks = secrets.askEachTime() && (isNew || decided || form.secretTyped());
        return new ConnectionProfile(id, form.name(), form.provider().id(), form.settings(), new ConnectionRules(environment, readOnly),
                new ProfileLabels(folder, tags, favourite), new SecretRule(place, asks), reconnects);
    }
}
