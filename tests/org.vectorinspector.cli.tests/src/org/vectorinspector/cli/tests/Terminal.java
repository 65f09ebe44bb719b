package org.vectorinspector.cli.tests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.vectorinspector.api.spi.TextEmbedder;
import org.vectorinspector.cli.command.AcrossServices;
import org.vectorinspector.cli.command.CommandLineTool;
import org.vectorinspector.cli.command.ProfileServices;
import org.vectorinspector.cli.command.Services;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.batch.internal.DefaultProfileBatch;
import org.vectorinspector.core.compare.internal.DefaultCollectionComparer;
import org.vectorinspector.core.connection.internal.DefaultConnectionManager;
import org.vectorinspector.core.connection.internal.DefaultProviderRegistry;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.exchange.internal.CsvFormat;
import org.vectorinspector.core.exchange.internal.DefaultFileFormats;
import org.vectorinspector.core.exchange.internal.JsonLinesFormat;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.migrate.internal.DefaultCopyService;
import org.vectorinspector.core.migrate.internal.Waits;
import org.vectorinspector.core.profile.internal.DefaultProfileConnections;
import org.vectorinspector.core.profile.internal.DefaultProfileEditor;
import org.vectorinspector.core.profile.internal.DefaultProfileExchange;
import org.vectorinspector.core.profile.internal.DefaultProfileSecrets;
import org.vectorinspector.core.profile.internal.DefaultProfileStore;
import org.vectorinspector.core.search.internal.DefaultSearchService;
import org.vectorinspector.core.together.internal.DefaultTogetherSearch;
import org.vectorinspector.core.together.internal.FileTargetSets;
import org.vectorinspector.parquet.internal.ParquetFormat;
import org.vectorinspector.parquet.internal.VdfFormat;
import org.vectorinspector.provider.local.internal.LocalProvider;
import org.vectorinspector.testkit.memory.MemoryProvider;

/** A terminal in which commands run on an embedded database in a folder, each with services of its own as a process has. */
final class Terminal {
    private final Path folder;
    private final DefaultFileFormats formats = formats();
    private final MemoryVault vault = new MemoryVault();
    private final List<TextEmbedder> models = new ArrayList<>();

    Terminal(Path folder) {
        this.folder = folder;
    }

    /** Installs a model that turns text into vectors. */
    void install(TextEmbedder model) {
        models.add(model);
    }

    /** What a command said and how it ended. */
    record Said(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Runs a command on the embedded database. */
    Said local(String command, String... arguments) {
        return localWith("", command, arguments);
    }

    /** Runs a command on the embedded database with something piped into it. */
    Said localWith(String input, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--provider", "local", "--set", "path=" + folder.resolve("store")));
        all.addAll(List.of(arguments));
        return runWith(input, all.toArray(String[]::new));
    }

    /** Runs a command as it stands. */
    Said run(String... arguments) {
        return runWith("", arguments);
    }

    private Said runWith(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        DefaultProviderRegistry providers = new DefaultProviderRegistry();
        providers.addProvider(new LocalProvider());
        providers.addProvider(new MemoryProvider());
        EventPoster events = new EventPoster(new NobodyListens());
        DefaultConnectionManager connections = new DefaultConnectionManager(providers, events, Clock.systemUTC(), () -> 10);
        ProfileServices profiles = profiles(events, connections, providers);
        DefaultSearchService search = new DefaultSearchService(connections, Optional.empty());
        Services services = new Services(providers, connections, search, profiles, formats, across(search, connections, profiles, providers, events));
        Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), in);
        int code = new CommandLineTool(services, console).run(arguments);
        connections.closeAll(Duration.ofSeconds(5));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static DefaultFileFormats formats() {
        DefaultFileFormats formats = new DefaultFileFormats();
        formats.addFormat(new JsonLinesFormat());
        formats.addFormat(new CsvFormat());
        formats.addFormat(new ParquetFormat());
        formats.addFormat(new VdfFormat());
        return formats;
    }

    private AcrossServices across(DefaultSearchService search, DefaultConnectionManager connections, ProfileServices profiles,
            DefaultProviderRegistry providers, EventPoster events) {
        DefaultTogetherSearch together = new DefaultTogetherSearch(connections, search, profiles.store(), profiles.connections());
        models.forEach(together::addEmbedder);
        DefaultCopyService copies = new DefaultCopyService(connections, profiles.connections(), formats, events, folder.resolve("home/runs"), Waits.USUAL);
        return new AcrossServices(new DefaultCollectionComparer(connections), copies, together, new FileTargetSets(new ProgramHome(folder.resolve("home"))),
                new DefaultProfileBatch(profiles.connections(), providers));
    }

    private ProfileServices profiles(EventPoster events, DefaultConnectionManager connections, DefaultProviderRegistry providers) {
        ProgramHome home = new ProgramHome(folder.resolve("home"));
        DefaultProfileStore store = new DefaultProfileStore(events, home, Clock.systemUTC());
        DefaultProfileSecrets secrets = new DefaultProfileSecrets();
        secrets.addStore(vault);
        DefaultProfileEditor editor = new DefaultProfileEditor(store, secrets);
        return new ProfileServices(store, editor, secrets, new DefaultProfileConnections(store, secrets, connections, providers),
                new DefaultProfileExchange(store, editor, providers, secrets, folder, home));
    }

    private static final class NobodyListens implements EventAdmin {
        @Override
        public void postEvent(Event event) {
            // a command has no window
        }

        @Override
        public void sendEvent(Event event) {
            // a command has no window
        }
    }
}
