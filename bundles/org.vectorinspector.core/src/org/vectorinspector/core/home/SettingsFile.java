package org.vectorinspector.core.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/**
 * A small JSON object on disk that no crash tears: it is written beside its place, forced to the disk and then renamed. What cannot be
 * read as JSON is kept under another name and told, never overwritten; what cannot be read at all is never written over.
 * Blocks; safe for use by several threads.
 */
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());

    private final Path file;
    private Optional<String> problem = Optional.empty();
    private boolean writable = true;

    /** Names a file, which may not exist yet. */
    public SettingsFile(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /** Returns what the file says, nothing where there is none or it is damaged. */
    public synchronized Metadata read() {
        writable = true;
        try {
            return ValueJson.parseMetadata(text());
        } catch (NoSuchFileException first) {
            return Metadata.EMPTY;
        } catch (JsonProblem | CharacterCodingException damaged) {
            setAside(damaged);
        } catch (IOException unreadable) {
            writable = false;
            tell(file + " cannot be read; it stays as it is, and changes are not saved.", unreadable);
        }
        return Metadata.EMPTY;
    }

    /**
     * Writes all of the file anew.
     *
     * @throws IOException when that fails; the old file is untouched then
     */
    public synchronized void write(Metadata content) throws IOException {
        if (!writable) {
            throw new IOException(file + " could not be read before, so it is not written over");
        }
        new SafeFile(file).write((ValueJson.pretty(content) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a sentence about what was wrong with the file when it was read last, empty where nothing was. */
    public synchronized Optional<String> problem() {
        return problem;
    }

    private String text() throws IOException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    }

    private void setAside(Exception damage) {
        try {
            Path kept = new SafeFile(file).moveAside(Instant.now());
            tell(file.getFileName() + " was damaged; it is kept as " + kept.getFileName() + ", and the usual settings apply.", damage);
        } catch (IOException stuck) {
            writable = false;
            tell(file + " is damaged and cannot be kept aside; it stays as it is, and changes are not saved.", stuck);
        }
    }

    private void tell(String sentence, Exception cause) {
        problem = Optional.of(sentence);
        LOG.log(Level.WARNING, sentence, cause);
    }
}
