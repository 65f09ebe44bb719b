package org.vectorinspector.parquet.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One namespace of one index of a VDF folder, with its files in the order in which they are read.
 *
 * @param hints what the description says about the columns
 * @param files at least one
 */
record VdfFolder(Hints hints, List<Path> files) {
    /**
     * Finds what a path means: a VDF folder or its {@code VDF_META.json} where it has one namespace, or the folder of a namespace's data.
     *
     * @throws IOException when it is none of these, or has several namespaces, with their names
     */
    static VdfFolder of(Path path) throws IOException {
        Path named = path.toAbsolutePath().normalize();
        Path root = root(named);
        if (!Files.isRegularFile(root.resolve(VdfMeta.NAME))) {
            throw new NoSuchFileException(root.resolve(VdfMeta.NAME).toString());
        }
        VdfMeta meta = VdfMeta.read(root);
        List<VdfMeta.Part> meant = named.equals(root) || named.equals(root.resolve(VdfMeta.NAME)) ? meta.parts()
                : meta.parts().stream().filter(part -> part.data().equals(named)).toList();
        if (meant.size() != 1) {
            throw new IOException(meant.isEmpty() ? "it describes no vectors" : "it has several collections; name one of the folders "
                    + String.join(", ", meant.stream().map(part -> root.relativize(part.data()) + " (" + title(part) + ")").toList()));
        }
        return new VdfFolder(meant.getFirst().hints(meta.idColumn()), files(meant.getFirst().data()));
    }

    /** Returns the folder with the description: the path itself, or the one that it is in. */
    static Path root(Path path) {
        boolean inside = path.getFileName() != null && path.getFileName().toString().equals(VdfMeta.NAME)
                || !Files.isRegularFile(path.resolve(VdfMeta.NAME)) && path.getParent() != null && Files.isRegularFile(path.resolveSibling(VdfMeta.NAME));
        return inside ? path.getParent() : path;
    }

    private static String title(VdfMeta.Part part) {
        return part.namespace().isEmpty() ? part.index() : part.index() + "@" + part.namespace();
    }

    private static List<Path> files(Path data) throws IOException {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        try (Stream<Path> all = Files.list(data)) {
            List<Path> files = all.filter(file -> file.getFileName().toString().endsWith(".parquet")).sorted().toList();
            if (files.isEmpty()) {
                throw new IOException("there is no Parquet file in " + data.getFileName());
            }
            return files;
        }
    }
}
