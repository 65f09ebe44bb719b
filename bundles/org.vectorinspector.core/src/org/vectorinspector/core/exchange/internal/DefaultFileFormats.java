package org.vectorinspector.core.exchange.internal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.exchange.FormatId;

/** Collects the format services as they come and go. */
@Component
public final class DefaultFileFormats implements FileFormats {
    private final Map<FormatId, FileFormat> formats = new ConcurrentHashMap<>();

    /** Hears of a format that is installed. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFormat(FileFormat format) {
        formats.put(format.id(), format);
    }

    void removeFormat(FileFormat format) {
        formats.remove(format.id(), format);
    }

    @Override
    public List<FileFormat> all() {
        return formats.values().stream().sorted(Comparator.comparing(FileFormat::name, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    public Optional<FileFormat> find(FormatId id) {
        return Optional.ofNullable(formats.get(id));
    }

    @Override
    public Optional<FileFormat> of(Path file) {
        return all().stream().filter(format -> format.owns(file)).findFirst();
    }

    @Override
    public FileFormat need(FormatId id) throws VectorStoreException {
        return find(id).orElseThrow(() -> new VectorStoreException(Kind.UNSUPPORTED_VERSION,
                "This program does not know files of the format «" + id.value() + "».", "Install what reads and writes them."));
    }
}
