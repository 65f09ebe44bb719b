package org.vectorinspector.core.diagnostics.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.diagnostics.Diagnostics;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.log.LogBook;
import org.vectorinspector.core.log.LogLine;
import org.vectorinspector.core.log.Redaction;

/** Writes the diagnostics; every page goes through the redaction, also what was clean before. */
@Component
public final class ZipDiagnostics implements Diagnostics {
    private final ProgramHome home;
    private final LogBook book;
    private final ConnectionManager connections;
    private final Supplier<List<String>> bundles;

    /** Collects from the running program. */
    @Activate
    public ZipDiagnostics(@Reference LogBook book, @Reference ConnectionManager connections, BundleContext context) {
        this(ProgramHome.current(), book, connections, () -> Stream.of(context.getBundles())
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion()).sorted().toList());
    }

    /** Collects from these, for tests. */
    public ZipDiagnostics(ProgramHome home, LogBook book, ConnectionManager connections, Supplier<List<String>> bundles) {
        this.home = home;
        this.book = book;
        this.connections = connections;
        this.bundles = bundles;
    }

    @Override
    public void export(Path zip) throws IOException {
        Path target = zip.toAbsolutePath();
        Path beside = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".new");
        try {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(beside))) {
                page(out, "versions.txt", ProgramFacts.versions(Instant.now(), bundles.get()));
                page(out, "connections.txt", ProgramFacts.connections(connections.connections()));
                page(out, "log-since-start.txt", book.after(0).stream().map(LogLine::text).collect(Collectors.joining("\n\n")));
                for (Path log : logs()) {
                    page(out, "logs/" + log.getFileName(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
                }
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".log") && Files.isRegularFile(file)).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException noLogFiles) {
            return List.of();
        }
    }

    private static void page(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(Redaction.of(text).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
