package org.vectorinspector.core.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorRecord;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.RecordJson;

/** Reads JSON lines in UTF-8; empty lines are passed over. */
public final class JsonLinesSource implements RecordSource {
    private final BufferedReader lines;
    private final IdKind kind;
    private long line;

    /**
     * Reads from a stream, which is closed with this.
     *
     * @param kind of the ids
     */
    public JsonLinesSource(InputStream in, IdKind kind) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.kind = kind;
    }

    @Override
    public Optional<VectorRecord> next() throws IOException {
        String text = nextLine();
        while (text != null && text.isBlank()) {
            text = nextLine();
        }
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecordJson.parse(text, kind));
        } catch (JsonProblem problem) {
            throw new LineProblem(line, problem.getMessage(), problem);
        } catch (IllegalArgumentException impossible) {
            throw new LineProblem(line, impossible.getMessage() + ".", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private String nextLine() throws IOException {
        line++;
        try {
            return lines.readLine();
        } catch (CharacterCodingException foreign) {
            throw new IOException("Behind line " + (line - 1) + " the file is not UTF-8 text.", foreign);
        }
    }
}
