package org.vectorinspector.provider.local.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folders of collections within a store: {@code collections/<name>/collection.json} and {@code index}. New ones appear and old
 * ones vanish by renaming, so that a killed process leaves whole collections or none.
 */
final class CollectionFolders {
    private static final String DEFINITION = "collection.json";
    private static final int LONGEST_NAME = 150;

    private final Path root;

    CollectionFolders(Path store) {
        this.root = store.resolve("collections");
    }

    /** Removes what an interrupted creation or removal has left. */
    void tidy() throws IOException {
        Files.createDirectories(root);
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.filter(path -> path.getFileName().toString().startsWith(".")).toList()) {
                delete(folder);
            }
        }
    }

    List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(path -> !path.getFileName().toString().startsWith(".") && Files.isDirectory(path)).toList();
        }
    }

    Optional<Path> find(String name) {
        return Optional.of(root.resolve(folderName(name))).filter(Files::isDirectory);
    }

    static Path index(Path folder) {
        return folder.resolve("index");
    }

    static CollectionDefinition read(Path folder) throws IOException {
        return CollectionDefinition.fromJson(Files.readString(folder.resolve(DEFINITION)));
    }

    void create(CollectionDefinition definition) throws IOException {
        Path growing = Files.createDirectory(root.resolve(".new-" + UUID.randomUUID()));
        write(growing, definition);
        Files.move(growing, root.resolve(folderName(definition.name())), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Replaces the definition of a collection as a whole. */
    static void write(Path folder, CollectionDefinition definition) throws IOException {
        Path growing = folder.resolve(DEFINITION + ".new");
        try (FileChannel out = FileChannel.open(growing, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(definition.toJson());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(growing, folder.resolve(DEFINITION), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void drop(Path folder) throws IOException {
        Path going = root.resolve(".gone-" + UUID.randomUUID());
        Files.move(folder, going, StandardCopyOption.ATOMIC_MOVE);
        delete(going);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Returns a name that every file system takes: lower-case letters, digits and dashes as they are, all else in hexadecimal. */
    private static String folderName(String name) {
        StringBuilder safe = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= 'a' && b <= 'z' || b >= '0' && b <= '9' || b == '-';
            safe.append(plain ? Character.toString(b) : "_%02x".formatted(b));
        }
        return safe.length() <= LONGEST_NAME ? safe.toString() : safe.substring(0, 80) + "_" + digest(name);
    }

    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
