package org.vectorinspector.core.tests;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vectorinspector.api.model.DenseBlock;
import org.vectorinspector.api.spi.TextEmbedder;

/** A model whose vectors are the first letters of a text, and that counts how often it was asked. */
final class LetterModel implements TextEmbedder {
    final AtomicInteger calls = new AtomicInteger();
    private final int letters;

    LetterModel(int letters) {
        this.letters = letters;
    }

    @Override
    public String model() {
        return "letters-" + letters;
    }

    @Override
    public int dimension() {
        return letters;
    }

    @Override
    public DenseBlock embed(List<String> texts) {
        calls.incrementAndGet();
        float[] values = new float[texts.size() * letters];
        for (int i = 0; i < values.length; i++) {
            values[i] = texts.get(i / letters).charAt(i % letters) - 'm';
        }
        return new DenseBlock(letters, values);
    }
}
