package org.vectorinspector.core.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vectorinspector.api.secret.Secrets;

/**
 * What a file would bring; closing wipes the secrets in it.
 *
 * @param file where it was read from
 * @param origin whose file it is
 * @param candidates in the order of the file
 */
public record ImportPlan(Path file, Origin origin, List<Candidate> candidates) implements AutoCloseable {
    /** Whose file it is. */
    public enum Origin {
        /** This program's. */
        OWN,
        /** The predecessor's list of profiles, whose secrets are in the system's keychain. */
        PREDECESSOR_PROFILES,
        /** The predecessor's settings, whose last connection holds its secrets in plain text. */
        PREDECESSOR_SETTINGS
    }

    /**
     * One profile of the file.
     *
     * @param profile as it would be saved
     * @param existing the profile of the same id or name that is there already
     * @param secrets that the file holds in plain text
     * @param remarks what could not be taken over as it was, in sentences
     */
    public record Candidate(ConnectionProfile profile, Optional<ConnectionProfile> existing, Secrets secrets, List<String> remarks) {
        public Candidate {
            Objects.requireNonNull(profile, "profile");
            Objects.requireNonNull(existing, "existing");
            Objects.requireNonNull(secrets, "secrets");
            remarks = List.copyOf(remarks);
        }
    }

    public ImportPlan {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(origin, "origin");
        candidates = List.copyOf(candidates);
    }

    @Override
    public void close() {
        candidates.forEach(candidate -> candidate.secrets().close());
    }
}
