package org.vectorinspector.cli.command;

import org.vectorinspector.core.connection.ConnectionManager;
import org.vectorinspector.core.connection.ProviderRegistry;
import org.vectorinspector.core.exchange.FileFormats;
import org.vectorinspector.core.search.SearchService;

/**
 * What commands work with.
 *
 * @param providers the installed ones
 * @param connections for the connections of a command
 * @param search by text, record and vector
 * @param profiles saved connections
 * @param formats of files
 * @param across for several databases at once
 */
public record Services(ProviderRegistry providers, ConnectionManager connections, SearchService search, ProfileServices profiles,
        FileFormats formats, AcrossServices across) {
}
