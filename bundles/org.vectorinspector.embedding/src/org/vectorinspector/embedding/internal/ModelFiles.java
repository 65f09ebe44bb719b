package org.vectorinspector.embedding.internal;

import com.google.gson.stream.JsonReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The two files of the model as its Maven artifact holds them; in OSGi that artifact is a fragment of this bundle. */
final class ModelFiles {
    private static final String ONNX = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    private ModelFiles() {
    }

    /** Reads the network with its weights. */
    static byte[] onnx() throws IOException {
        try (InputStream stream = open(ONNX)) {
            return stream.readAllBytes();
        }
    }

    /** Reads the number of each word piece. */
    static Map<String, Integer> vocabulary() throws IOException {
        try (JsonReader json = new JsonReader(new InputStreamReader(open(TOKENIZER), StandardCharsets.UTF_8))) {
            enter(json, "model");
            enter(json, "vocab");
            Map<String, Integer> vocabulary = new HashMap<>();
            json.beginObject();
            while (json.hasNext()) {
                vocabulary.put(json.nextName(), json.nextInt());
            }
            return vocabulary;
        }
    }

    private static void enter(JsonReader json, String name) throws IOException {
        json.beginObject();
        while (!json.nextName().equals(name)) {
            json.skipValue();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream stream = ModelFiles.class.getResourceAsStream(name);
        if (stream == null) {
            throw new FileNotFoundException(name);
        }
        return stream;
    }
}
