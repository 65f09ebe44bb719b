package org.vectorinspector.core.profile.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ImportPlan.Candidate;
import org.vectorinspector.core.profile.ImportPlan.Origin;
import org.vectorinspector.core.profile.SecretRule;

/** Reads a file into a plan and finds out whose file it is. */
final class ImportReader {
    private final ProviderRegistry providers;

    ImportReader(ProviderRegistry providers) {
        this.providers = providers;
    }

    ImportPlan read(Path file, List<ConnectionProfile> existing) throws VectorStoreException {
        JsonObject root = root(file);
        Optional<PredecessorProfile.Read> last = PredecessorProfile.lastConnection(root, providers);
        if (last.isPresent()) {
            return new ImportPlan(file, Origin.PREDECESSOR_SETTINGS, List.of(candidate(last.get(), existing)));
        }
        if (!(root.get("profiles") instanceof JsonArray entries)) {
            throw none(file, null);
        }
        List<Candidate> candidates = new ArrayList<>();
        boolean predecessor = false;
        for (JsonElement element : entries) {
            if (element instanceof JsonObject entry) {
                Optional<PredecessorProfile.Read> old = PredecessorProfile.entry(entry, providers);
                predecessor |= old.isPresent();
                old.map(read -> candidate(read, existing)).or(() -> own(entry, existing)).ifPresent(candidates::add);
            }
        }
        return new ImportPlan(file, predecessor ? Origin.PREDECESSOR_PROFILES : Origin.OWN, candidates);
    }

    private static Optional<Candidate> own(JsonObject entry, List<ConnectionProfile> existing) {
        return ProfileJson.read(entry).map(profile -> profile.withSecrets(profile.secrets().askEachTime() ? SecretRule.ASK : SecretRule.NONE))
                .map(profile -> new Candidate(profile, match(profile, existing), Secrets.none(), List.of()));
    }

    private static Candidate candidate(PredecessorProfile.Read read, List<ConnectionProfile> existing) {
        return new Candidate(read.profile(), match(read.profile(), existing), read.secrets(), read.remarks());
    }

    /** Returns the profile of the same id, else the one of the same name and provider. */
    private static Optional<ConnectionProfile> match(ConnectionProfile profile, List<ConnectionProfile> existing) {
        return existing.stream().filter(there -> there.id().equals(profile.id())).findFirst().or(() -> existing.stream()
                .filter(there -> there.name().equals(profile.name()) && there.provider().equals(profile.provider())).findFirst());
    }

    private static JsonObject root(Path file) throws VectorStoreException {
        try {
            if (JsonParser.parseString(Files.readString(file)) instanceof JsonObject root) {
                return root;
            }
        } catch (IOException | JsonParseException unreadable) {
            throw none(file, unreadable);
        }
        throw none(file, null);
    }

    private static VectorStoreException none(Path file, Exception cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, file + " holds no profiles.",
                "Choose a file that this program or the single-connection Vector Inspector has written.", cause);
    }
}
