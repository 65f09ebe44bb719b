package org.vectorinspector.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.CollectionRef;
import org.vectorinspector.api.model.Filter;
import org.vectorinspector.api.model.SearchHit;
import org.vectorinspector.api.model.Vector;
import org.vectorinspector.api.model.VectorKind;
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

    @Option(names = "--sparse", paramLabel = "FILE",
            description = "A file with a sparse vector that counts beside the dense one of --vector, where the database can.")
    private Path sparse;

    @Option(names = "--sparse-space", paramLabel = "NAME", description = "The space of --sparse; the first one unless you say otherwise.")
    private String sparseSpace;

    @Option(names = "--vector-share", paramLabel = "SHARE", description = "From 0, not at all, to 1, alone: with --in-database, how much the"
            + " vector of the text counts too (0 unless you say otherwise); with --sparse, how much --vector does (0.5).")
    private Double vectorShare;

    /** What to be near to: one of three. */
    static final class Near {
        @Option(names = "--text", required = true, paramLabel = "TEXT", description = "A text, turned into a vector on this computer.")
        private String text;

        @Option(names = "--id", required = true, paramLabel = "ID", description = "A record of the same collection.")
        private String id;

        @Option(names = "--vector", required = true, paramLabel = "FILE", description = "A file with a list of numbers, or with {\"indices\":[…],\"values\":[…]}.")
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
        List<VectorSpace> spaces = client.describe(name).spaces();
        Input input = input(client, name, spaces);
        String searched = space != null ? space : spaceOf(input, spaces);
        SearchOutcome outcome = services().search().search(new CollectionRef(connection.id(), name),
                new SearchQuery(searched, input, topK, condition));
        outcome.plan().reasons().forEach(reason -> console().err().println("Runs here, not on the server: " + reason));
        if (!outcome.complete()) {
            console().err().println("There may be more: the server brought only so many records for the filter that runs here.");
        }
        print(outcome);
    }

    private static String spaceOf(Input input, List<VectorSpace> spaces) {
        return switch (input) {
            case Input.ByVector(Vector.Sparse vector) -> first(spaces, VectorKind.SPARSE);
            case Input.ByBoth both -> first(spaces, VectorKind.DENSE);
            default -> spaces.stream().map(VectorSpace::name).findFirst().orElse(VectorSpace.DEFAULT);
        };
    }

    /** Returns the first space of a kind; where there is none, one that the database refuses with a sentence. */
    private static String first(List<VectorSpace> spaces, VectorKind kind) {
        return spaces.stream().filter(own -> own.kind() == kind).findFirst().or(() -> spaces.stream().findFirst()).map(VectorSpace::name)
                .orElse(VectorSpace.DEFAULT);
    }

    private Input input(VectorConnection client, CollectionName name, List<VectorSpace> spaces) throws Exception {
        if (near.text != null) {
            if (near.text.isBlank()) {
                throw new UsageException("--text is empty.");
            }
            return inDatabase ? new Input.ByWords(near.text, share(0)) : new Input.ByText(near.text);
        }
        if (near.id != null) {
            return new Input.ByRecord(id(idKind(client, name), near.id));
        }
        String text = Files.readString(near.vector);
        return sparse == null ? new Input.ByVector(VectorText.parseAny(text))
                : new Input.ByBoth(VectorText.parse(text), sparseSpace != null ? sparseSpace : first(spaces, VectorKind.SPARSE),
                        VectorText.parseSparse(Files.readString(sparse)), share(0.5));
    }

    private double share(double usual) {
        return vectorShare == null ? usual : vectorShare;
    }

    private void checkWords() throws UsageException {
        if (inDatabase && near.text == null) {
            throw new UsageException("--in-database needs --text.");
        }
        if (sparse != null && near.vector == null || sparse == null && sparseSpace != null) {
            throw new UsageException(sparse == null ? "--sparse-space needs --sparse." : "--sparse needs --vector.");
        }
        if (vectorShare != null && !inDatabase && sparse == null) {
            throw new UsageException("--vector-share needs --in-database or --sparse.");
        }
        if (!(share(0) >= 0 && share(0) <= 1)) {
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
