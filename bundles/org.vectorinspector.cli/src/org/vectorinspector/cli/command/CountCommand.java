package org.vectorinspector.cli.command;

import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Count;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.exchange.RecordExport;
import org.vectorinspector.core.filter.FilterPlan;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts records. */
@Command(name = "count", description = "Counts the records of a collection.")
final class CountCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records, such as 'year >= 2020'.")
    private String filter;

    CountCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        CollectionName name = name(collection);
        FilterPlan plan = plan(client, name, filter);
        Count count = plan.here().isEmpty() ? client.count(name, plan.onServer()) : Count.exactly(
                new RecordExport(client, name, plan, false, connection.provider().id().value()).count(Progress.NONE));
        if (json()) {
            console().out().println(new JsonOutput().beginObject().name("records").number(count.records()).name("exact").flag(count.exact())
                    .endObject());
        } else {
            console().out().println(count.records() + (count.exact() ? "" : " (about)"));
        }
        Optional.of(count).filter(known -> !known.exact()).ifPresent(known -> console().err().println("The server estimates this number."));
    }
}
