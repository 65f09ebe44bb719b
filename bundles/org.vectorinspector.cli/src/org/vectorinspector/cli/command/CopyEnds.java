package org.vectorinspector.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.filter.FilterSyntaxException;
import org.vectorinspector.core.filter.FilterText;
import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyScope;
import org.vectorinspector.core.migrate.ExistingIds;
import org.vectorinspector.core.session.ConnectionKey;
import picocli.CommandLine.Option;

/** What is copied where. */
final class CopyEnds {
    private static final String FILE = "file:";
    private static final String SAME_NAME = "/*";

    @Option(names = "--from", required = true, paramLabel = "PROFILE/COLLECTION",
            description = "A collection of a saved profile, with @PARTITION where needed (@* for all within it), or file:PATH; may be repeated.")
    private List<String> from;

    @Option(names = "--to", required = true, paramLabel = "PROFILE/COLLECTION",
            description = "Where to; it is made where it is not there. PROFILE/* keeps the names of several collections.")
    private String to;

    @Option(names = "--filter", paramLabel = "FILTER", description = "Which records, such as 'year >= 2020'.")
    private String filter;

    @Option(names = "--on-existing", paramLabel = "HOW", defaultValue = "fail",
            description = "What happens to ids that the target has: skip, replace or fail, which it is unless you say otherwise.")
    private ExistingIds existing;

    @Option(names = "--metric", paramLabel = "METRIC", description = "How a new collection measures; as the source does unless you say otherwise.")
    private Metric metric;

    @Option(names = "--option", paramLabel = "KEY=VALUE", description = "A setting of a new collection; may be repeated.")
    private Map<String, String> options = new LinkedHashMap<>();

    /** Returns what is wanted, one request for each source. */
    List<CopyRequest> requests(Services services) throws UsageException, VectorStoreException, FilterSyntaxException {
        if (from.size() > 1 && !to.endsWith(SAME_NAME)) {
            throw new UsageException("Several collections keep their names in the target: say --to PROFILE" + SAME_NAME + ".");
        }
        List<CopyRequest> requests = new ArrayList<>();
        for (String one : from) {
            requests.add(request(services, one));
        }
        return requests;
    }

    private CopyRequest request(Services services, String one) throws UsageException, VectorStoreException, FilterSyntaxException {
        CopyPlace source = place(services, one);
        CopyPlace target = place(services, target(source));
        if (source.equals(target)) {
            throw new UsageException("A copy goes to another place than it comes from.");
        }
        CopyScope scope = filter == null || filter.isBlank() ? CopyScope.ALL : new CopyScope.Matching(FilterText.parse(filter));
        return new CopyRequest(source, scope, target, existing, options, Optional.ofNullable(metric));
    }

    /** Returns the target by name; {@code *} stands for the source's own name. */
    private String target(CopyPlace source) throws UsageException {
        if (!to.endsWith(SAME_NAME)) {
            return to;
        }
        if (!(source instanceof CopyPlace.InCollection in)) {
            throw new UsageException("A file has no name of a collection: say --to PROFILE/COLLECTION.");
        }
        return to.substring(0, to.length() - 1) + in.collection().name();
    }

    private static CopyPlace place(Services services, String text) throws UsageException, VectorStoreException {
        if (text.startsWith(FILE)) {
            Path file = Path.of(text.substring(FILE.length()));
            return new CopyPlace.InFile(file, ExportCommand.format(services.formats(), null, file).id());
        }
        NamedCollection named = NamedCollection.read(services.profiles().store(), text);
        return new CopyPlace.InCollection(ConnectionKey.of(named.profile().id()), named.profile().name(), named.collection());
    }
}
