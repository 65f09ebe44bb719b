package org.vectorinspector.cli.command;

import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.Cursor;
import org.vectorinspector.api.model.FilterMatcher;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.model.RecordPage;
import org.vectorinspector.api.model.Sort;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.filter.FilterPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a page of records. */
@Command(name = "records", description = "Shows records page by page; the cursor of the next page goes to standard error.")
final class RecordsCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many, 20 unless you say otherwise.")
    private int limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where to begin, as the page before said.")
    private String cursor;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records, such as 'year >= 2020'.")
    private String filter;

    @Option(names = "--sort", paramLabel = "KEY", description = "Order by a metadata key; a - before it means largest first.")
    private String sort;

    @Option(names = "--vectors", description = "Bring the vectors too.")
    private boolean vectors;

    RecordsCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        if (limit < 1) {
            throw new UsageException("--limit is at least 1.");
        }
        CollectionName name = name(collection);
        FilterPlan plan = plan(client, name, filter);
        RecordPrinter printer = new RecordPrinter(console(), json(), vectors);
        int left = limit;
        Optional<Cursor> next = Optional.ofNullable(cursor).map(Cursor::new);
        do {
            PageRequest part = part(plan, left);
            RecordPage page = client.page(name, next.map(part::from).orElse(part));
            RecordBatch chosen = chosen(page.records(), plan);
            printer.print(chosen);
            left -= chosen.size();
            next = page.next();
        } while (left > 0 && next.isPresent());
        printer.end();
        next.ifPresent(more -> console().err().println("Next page: --cursor '" + more.value() + "'"));
    }

    private PageRequest part(FilterPlan plan, int records) {
        RecordFields fields = vectors ? RecordFields.ALL : RecordFields.TEXTS;
        PageRequest all = PageRequest.first(records, fields);
        PageRequest filtered = plan.onServer().map(all::where).orElse(all);
        if (sort == null) {
            return filtered;
        }
        boolean descending = sort.startsWith("-");
        return filtered.sortedBy(new Sort(descending ? sort.substring(1) : sort, descending));
    }

    private static RecordBatch chosen(RecordBatch records, FilterPlan plan) {
        return plan.here().map(here -> RecordBatch.of(records.rows().stream().filter(item -> FilterMatcher.matches(here, item)).toList()))
                .orElse(records);
    }
}
