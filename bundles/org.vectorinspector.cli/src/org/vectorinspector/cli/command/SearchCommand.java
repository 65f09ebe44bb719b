package org.vectorinspector.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.VectorSpace;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.search.SearchOutcome;
import org.vectorinspector.core.search.SearchQuery;
import org.vectorinspector.core.search.SearchQuery.Input;
import org.vectorinspector.core.search.VectorText;
import org.vectorinspector.json.JsonOutput;
import org.vectorinspector.json.RecordJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches by text, record or vector. */
@Command(name = "search", description = "Finds the nearest records of a text, a record or a vector.")
final class SearchCommand extends ConnectedCommand {
    @Option(names = "--collection", required = true, paramLabel = "NAME", description = "Its name, with @PARTITION where needed.")
    private String collection;

    @ArgGroup(multiplicity = "1")
    private Near near;

    @Option(names = "-k", defaultValue = "10", paramLabel = "K", description = "How many records, 10 unless you say otherwise.")
    private int topK;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records to consider.")
    private String filter;

    @Option(names = "--space", paramLabel = "NAME", description = "The vector space; the first one unless you say otherwise.")
    private String space;

    @Option(names = "--in-database", description = "Lets the database look for the words of --text itself (BM25), where it can.")
    private boolean inDatabase;

    @Option(names = "--vector-share", defaultValue = "0", paramLabel = "SHARE",
            description = "With --in-database: how much the vector of the text counts too, from 0 (not at all, the default) to 1.")
    private double vectorShare;

    /** What to be near to: one of three. */
    static final class Near {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "A text, turned into a vector on this computer.")
        private String text;

        @Option(names = "--id", required = true, paramLabel = "ID", description = "A record of the same collection.")
        private String id;

        @Option(names = "--vector", required = true, paramLabel = "FILE", description = "A file with a list of numbers.")
        private Path vector;
    }

    SearchCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run(ManagedConnection connection, VectorConnection client) throws Exception {
        if (topK < 1) {
            throw new UsageException("-k is at least 1.");
        }
        checkWords();
        CollectionName name = name(collection);
        Optional<Filter> condition = filter == null ? Optional.empty() : Optional.of(FilterText.parse(filter));
        String searched = space != null ? space
                : client.describe(name).spaces().stream().map(VectorSpace::name).findFirst().orElse(VectorSpace.DEFAULT);
        SearchOutcome outcome = services().search().search(new CollectionRef(connection.id(), name),
                new SearchQuery(searched, input(client, name), topK, condition));
        outcome.plan().reasons().forEach(reason -> console().err().println("Runs here, not on the server: " + reason));
        if (!outcome.complete()) {
            console().err().println("There may be more: the server brought only so many records for the filter that runs here.");
        }
        print(outcome);
    }

    private Input input(VectorConnection client, CollectionName name) throws Exception {
        if (near.text != null) {
            if (near.text.isBlank()) {
                throw new UsageException("--text is empty.");
            }
            return inDatabase ? new Input.ByWords(near.text, vectorShare) : new Input.ByText(near.text);
        }
        return near.id != null ? new Input.ByRecord(id(idKind(client, name), near.id))
                : new Input.ByVector(VectorText.parse(Files.readString(near.vector)));
    }

    private void checkWords() throws UsageException {
        if (inDatabase && near.text == null) {
            throw new UsageException("--in-database needs --text.");
        }
        if (vectorShare != 0 && !inDatabase) {
            throw new UsageException("--vector-share needs --in-database.");
        }
        if (!(vectorShare >= 0 && vectorShare <= 1)) {
            throw new UsageException("--vector-share lies between 0 and 1.");
        }
    }

    private void print(SearchOutcome outcome) {
        List<SearchHit> hits = outcome.result().hits();
        if (json()) {
            JsonOutput out = new JsonOutput().beginObject().name("metric").text(outcome.result().metric().name().toLowerCase(java.util.Locale.ROOT))
                    .name("scale").text(outcome.result().scale().name().toLowerCase(java.util.Locale.ROOT)).name("hits").beginArray();
            for (SearchHit hit : hits) {
                out.beginObject().name("score").token(Double.toString(hit.score())).name("similarity").token(Double.toString(hit.similarity()))
                        .name("record");
                RecordJson.write(out, hit.item());
                out.endObject();
            }
            console().out().println(out.endArray().endObject());
            return;
        }
        TextTable table = new TextTable("score", "id", "document", "metadata");
        hits.forEach(hit -> table.row("%.4f".formatted(hit.score()), hit.item().id().text(), hit.item().document().orElse(""),
                RecordPrinter.metadata(hit.item())));
        table.print(console().out());
    }
}
