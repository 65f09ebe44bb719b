package org.vectorinspector.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.core.exchange.ExchangeFormat;
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

    @Option(names = "--from", required = true, paramLabel = "PROFILE/COLLECTION",
            description = "A collection of a saved profile, with @PARTITION where needed, or file:PATH.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "PROFILE/COLLECTION", description = "Where to; it is made where it is not there.")
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

    CopyRequest request(Services services) throws UsageException, VectorStoreException, FilterSyntaxException {
        CopyPlace source = place(services, from);
        CopyPlace target = place(services, to);
        if (source.equals(target)) {
            throw new UsageException("A copy goes to another place than it comes from.");
        }
        CopyScope scope = filter == null || filter.isBlank() ? CopyScope.ALL : new CopyScope.Matching(FilterText.parse(filter));
        return new CopyRequest(source, scope, target, existing, options, Optional.ofNullable(metric));
    }

    private static CopyPlace place(Services services, String text) throws UsageException, VectorStoreException {
        if (text.startsWith(FILE)) {
            Path file = Path.of(text.substring(FILE.length()));
            ExchangeFormat format = ExportCommand.format(null, file);
            return new CopyPlace.InFile(file, format);
        }
        NamedCollection named = NamedCollection.read(services.profiles().store(), text);
        return new CopyPlace.InCollection(ConnectionKey.of(named.profile().id()), named.profile().name(), named.collection());
    }
}
