package org.vectorinspector.benchmarks.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.vectorinspector.json.FloatArray;
import org.vectorinspector.json.JsonInput;

/** Ways to turn a JSON list of vectors into one array of numbers, each as fast as its library streams. */
enum Decoder {
    OURS {
        @Override
        float[] decode(byte[] json, int numbers) throws IOException {
            JsonInput in = JsonInput.of(json, 0, json.length);
            FloatArray values = new FloatArray(numbers);
            in.beginArray();
            while (in.hasNext()) {
                in.nextFloats(values);
            }
            in.endArray();
            return values.take();
        }
    },
    GSON {
        @Override
        float[] decode(byte[] json, int numbers) throws IOException {
            JsonReader in = new JsonReader(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
            float[] values = new float[numbers];
            int count = 0;
            in.beginArray();
            while (in.hasNext()) {
                in.beginArray();
                while (in.hasNext()) {
                    values[count++] = (float) in.nextDouble();
                }
                in.endArray();
            }
            in.endArray();
            return values;
        }
    },
    JACKSON {
        @Override
        float[] decode(byte[] json, int numbers) throws IOException {
            return jackson(new JsonFactory(), json, numbers);
        }
    },
    JACKSON_FAST {
        @Override
        float[] decode(byte[] json, int numbers) throws IOException {
            return jackson(JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build(), json, numbers);
        }
    };

    /** Returns the numbers of all vectors, one behind the other. */
    abstract float[] decode(byte[] json, int numbers) throws IOException;

    private static float[] jackson(JsonFactory factory, byte[] json, int numbers) throws IOException {
        float[] values = new float[numbers];
        int count = 0;
        try (JsonParser in = factory.createParser(json)) {
            for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
                if (token.isNumeric()) {
                    values[count++] = in.getFloatValue();
                }
            }
        }
        return values;
    }
}
