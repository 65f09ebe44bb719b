package org.vectorinspector.embedding.internal;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * A BERT sentence model in ONNX Runtime: token numbers in, the mean of the token vectors at length 1 out.
 *
 * <p>Runs one text at a time on the thread of the caller: the model is quantised as it runs, so that the neighbours in a
 * batch would change a text's vector. Several threads may run texts at once.
 */
final class SentenceModel implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Loads the native library, at the first time, and the model. */
    SentenceModel(byte[] onnx) throws OrtException {
        environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "vector-inspector");
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(onnx, options);
        }
    }

    /** Writes the vector of a tokenised text into {@code target}, from {@code offset} on. */
    void run(long[] tokens, float[] target, int offset, int dimension) throws OrtException {
        long[] shape = {1, tokens.length};
        long[] attended = new long[tokens.length];
        Arrays.fill(attended, 1);
        try (OnnxTensor ids = tensor(tokens, shape);
                OnnxTensor mask = tensor(attended, shape);
                OnnxTensor types = tensor(new long[tokens.length], shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            mean(states, target, offset, dimension);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException cause) {
            throw new IllegalStateException("The text model cannot be closed", cause);
        }
    }

    private OnnxTensor tensor(long[] values, long[] shape) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape);
    }

    /** The mean's length does not matter, for the vector is scaled to length 1: the sum serves. */
    private static void mean(FloatBuffer states, float[] target, int offset, int dimension) {
        double[] sum = new double[dimension];
        for (int i = 0; states.hasRemaining(); i++) {
            sum[i % dimension] += states.get();
        }
        double length = Math.sqrt(Arrays.stream(sum).map(value -> value * value).sum());
        for (int i = 0; i < dimension; i++) {
            target[offset + i] = (float) (sum[i] / length);
        }
    }
}
