package org.vectorinspector.cli.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.RecordId;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.core.filter.FilterPlanner;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that opens one connection, does its work and closes it. */
abstract class ConnectedCommand implements Callable<Integer> {
    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private final Services services;
    private final Console console;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = "--yes", description = "Ask nothing before a database that is used for real is changed, or a collection is dropped.")
    private boolean yes;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    ConnectedCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** Tells whether the command changes the database. */
    boolean writes() {
        return false;
    }

    /** Does the work. */
    abstract void run(ManagedConnection connection, VectorConnection client) throws Exception;

    @Override
    public final Integer call() throws Exception {
        OpenRequest request = options.request(services);
        ManagedConnection connection;
        try (var secrets = request.secrets()) {
            connection = services.connections().open(request);
        }
        try {
            if (writes() && !yes && connection.rules().asksBeforeWrites()) {
                WriteConsent.agree(connection.name());
            }
            run(connection, connection.client());
            return 0;
        } finally {
            services.connections().closeAll(LETTING_GO);
        }
    }

    /** Tells whether the person wants no questions. */
    final boolean yes() {
        return yes;
    }

    final Services services() {
        return services;
    }

    final Console console() {
        return console;
    }

    final boolean json() {
        return json;
    }

    /** Reads {@code name} or {@code name@partition}. */
    static CollectionName name(String text) {
        int at = text.lastIndexOf('@');
        return at <= 0 ? CollectionName.of(text) : new CollectionName(text.substring(0, at), text.substring(at + 1));
    }

    /** Returns the kind that ids of a collection usually have. */
    static IdKind idKind(VectorConnection client, CollectionName collection) throws VectorStoreException {
        return client.describe(collection).idKinds().getFirst();
    }

    static RecordId id(IdKind kind, String text) throws UsageException {
        try {
            return RecordId.parse(kind, text);
        } catch (IllegalArgumentException impossible) {
            throw new UsageException("«" + text + "» is no id of the kind " + kind + ".");
        }
    }

    /** Returns where a filter text runs, and says on standard error what the server cannot run. */
    final FilterPlan plan(VectorConnection client, CollectionName collection, String filter)
            throws FilterSyntaxException, VectorStoreException {
        if (filter == null || filter.isBlank()) {
            return FilterPlan.NONE;
        }
        FilterPlan plan = FilterPlanner.plan(client, collection, FilterText.parse(filter));
        plan.reasons().forEach(reason -> console.err().println("Runs here, not on the server: " + reason));
        return plan;
    }
}
