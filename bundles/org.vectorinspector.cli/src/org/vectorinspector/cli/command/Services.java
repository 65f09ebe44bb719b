package org.vectorinspector.cli.command;

import org.vectorinspector.core.compare.CollectionComparer;
import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.search.SearchService;

/**
 * What commands work with.
 *
 * @param providers the installed ones
 * @param connections for the connections of a command
 * @param search by text, record and vector
 * @param comparer of two collections
 * @param profiles saved connections
 * @param together for several databases at once
 */
public record Services(ProviderRegistry providers, ConnectionManager connections, SearchService search, CollectionComparer comparer,
        ProfileServices profiles, TogetherServices together) {
}
