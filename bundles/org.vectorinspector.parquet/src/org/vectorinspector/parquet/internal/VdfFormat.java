package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.core.exchange.FileContent;
import org.vectorinspector.core.exchange.FileContent.Remark;
import org.vectorinspector.core.exchange.FileFormat;
import org.vectorinspector.core.exchange.FileLayout;
import org.vectorinspector.core.exchange.FormatId;
import org.vectorinspector.core.exchange.RecordSink;
import org.vectorinspector.core.exchange.RecordSource;

/** The vector data set folders of vector-io: {@code VDF_META.json} beside folders of Parquet files. */
@Component(service = FileFormat.class)
public final class VdfFormat implements FileFormat {
    @Override
    public FormatId id() {
        return new FormatId("vdf");
    }

    @Override
    public String name() {
        return "VDF folder";
    }

    @Override
    public List<String> endings() {
        return List.of(".vdf", VdfMeta.NAME);
    }

    @Override
    public boolean owns(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(VdfMeta.NAME) || name.endsWith(".vdf")
                || Files.isDirectory(file) && Files.isRegularFile(VdfFolder.root(file).resolve(VdfMeta.NAME));
    }

    @Override
    public boolean hasColumns() {
        return true;
    }

    @Override
    public boolean keepsMetrics() {
        return true;
    }

    @Override
    public FileContent content(Path file) throws IOException {
        VdfFolder folder = VdfFolder.of(file);
        long records = 0;
        Set<IdKind> ids = new LinkedHashSet<>();
        Map<String, VectorSpace> spaces = new LinkedHashMap<>();
        Set<Remark> remarks = new LinkedHashSet<>();
        for (Path part : folder.files()) {
            ParquetInput input = ParquetInput.of(part, folder.hints());
            records += input.records();
            ids.addAll(input.columns().ids());
            input.columns().spaces().values().forEach(space -> spaces.putIfAbsent(space.name(), space));
            remarks.addAll(input.columns().remarks());
        }
        return new FileContent(List.copyOf(ids), Optional.of(records), List.copyOf(spaces.values()), List.copyOf(remarks));
    }

    @Override
    public RecordSource read(Path file, IdKind ids) throws IOException {
        return new VdfSource(VdfFolder.of(file), ids);
    }

    @Override
    public RecordSink create(Path file, FileLayout layout) throws IOException {
        if (file.getFileName().toString().startsWith(VdfMeta.NAME)) {
            throw new IOException("a VDF folder has the name of the folder, not of its description");
        }
        return new VdfSink(file, layout, Clock.systemDefaultZone());
    }

    /** Removes the description and the Parquet files that it speaks of; folders go where nothing else is in them. */
    @Override
    public void remove(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return;
        }
        List<Path> folders = new ArrayList<>();
        if (Files.isRegularFile(file.resolve(VdfMeta.NAME))) {
            VdfMeta.read(file).parts().forEach(part -> folders.add(part.data()));
        } else {
            folders.add(file.resolve(VdfSink.DATA));
        }
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                removeFiles(folder);
            }
        }
        Files.deleteIfExists(file.resolve(VdfMeta.NAME));
        removeEmpty(file);
    }

    private static void removeFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(known -> known.getFileName().toString().endsWith(".parquet") && Files.isRegularFile(known)).toList()) {
                Files.delete(file);
            }
        }
        removeEmpty(folder);
    }

    private static void removeEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException others) {
            // somebody else's files stay, and the folder with them
        }
    }
}
