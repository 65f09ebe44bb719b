package org.vectorinspector.core.profile.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;

/** The whole of {@code profiles.json}, with everything in it that this program does not know. Not safe for several threads. */
final class ProfileDocument {
    /** The newest layout that this program writes. */
    static final int VERSION = 1;

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();
    private static final String PROFILES = "profiles";
    private static final String LAST_ACTIVE = "last_active_connections";

    private final JsonObject root;

    private ProfileDocument(JsonObject root) {
        this.root = root;
    }

    /** Returns a document without profiles. */
    static ProfileDocument empty() {
        JsonObject root = new JsonObject();
        root.addProperty("version", VERSION);
        root.add(PROFILES, new JsonArray());
        root.add(LAST_ACTIVE, new JsonArray());
        return new ProfileDocument(root);
    }

    /**
     * Reads a document.
     *
     * @throws IOException when the bytes are no such document
     */
    static ProfileDocument parse(byte[] bytes) throws IOException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = GSON.getAdapter(JsonElement.class).read(reader);
            if (reader.peek() == JsonToken.END_DOCUMENT && element instanceof JsonObject root && listOrNothing(root, PROFILES)
                    && listOrNothing(root, LAST_ACTIVE)) {
                return new ProfileDocument(root);
            }
        } catch (JsonParseException | IllegalStateException notJson) {
            throw new IOException(notJson);
        }
        throw new IOException("This is JSON, but no list of profiles");
    }

    /** Returns the layout's number; a file without one has the first layout. */
    int version() {
        return root.get("version") instanceof JsonPrimitive number && number.isNumber() ? number.getAsInt() : VERSION;
    }

    List<ConnectionProfile> profiles() {
        return entries().flatMap(entry -> ProfileJson.read(entry).stream()).toList();
    }

    void save(ConnectionProfile profile) {
        Optional<JsonObject> there = entries().filter(entry -> is(entry, profile.id())).findFirst();
        JsonObject entry = there.orElseGet(JsonObject::new);
        ProfileJson.write(profile, entry);
        if (there.isEmpty()) {
            list(PROFILES).add(entry);
        }
    }

    void remove(Collection<ProfileId> ids) {
        JsonArray kept = new JsonArray();
        list(PROFILES).forEach(element -> {
            if (!(element instanceof JsonObject entry) || ids.stream().noneMatch(id -> is(entry, id))) {
                kept.add(element);
            }
        });
        root.add(PROFILES, kept);
        keepLastActive(lastActive().stream().filter(id -> !ids.contains(id)).toList());
    }

    List<ProfileId> lastActive() {
        return StreamSupport.stream(list(LAST_ACTIVE).spliterator(), false).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
                .filter(text -> !text.isBlank()).map(ProfileId::new).toList();
    }

    void keepLastActive(List<ProfileId> ids) {
        JsonArray array = new JsonArray();
        ids.forEach(id -> array.add(id.value()));
        root.add(LAST_ACTIVE, array);
    }

    byte[] bytes() {
        if (!root.has("version")) {
            root.addProperty("version", VERSION);
        }
        return (GSON.toJson(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Stream<JsonObject> entries() {
        return StreamSupport.stream(list(PROFILES).spliterator(), false).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private JsonArray list(String key) {
        if (!(root.get(key) instanceof JsonArray)) {
            root.add(key, new JsonArray());
        }
        return root.getAsJsonArray(key);
    }

    private static boolean listOrNothing(JsonObject root, String key) {
        return !root.has(key) || root.get(key).isJsonArray();
    }

    private static boolean is(JsonObject entry, ProfileId id) {
        return entry.get("id") instanceof JsonPrimitive value && value.getAsString().equals(id.value());
    }
}
