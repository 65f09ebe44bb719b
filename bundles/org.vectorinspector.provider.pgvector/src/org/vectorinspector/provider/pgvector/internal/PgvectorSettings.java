package org.vectorinspector.provider.pgvector.internal;

import java.util.Map;
import java.util.regex.Pattern;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.ConnectionSettings;

/**
 * A connection's settings, read and checked.
 *
 * @param place host and port as they stand in an address
 * @param database never blank
 * @param schema that is meant where a collection's name says none
 * @param user never blank
 * @param tls the driver's own settings for TLS
 */
record PgvectorSettings(String place, String database, String schema, String user, Map<String, String> tls) {
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}._-]+");
    private static final Pattern ADDRESS = Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[\\w.-]+)?)]?");

    static PgvectorSettings of(ConnectionSettings settings) throws VectorStoreException {
        String place = host(settings.text("host").orElse("localhost")) + ":" + settings.number("port").orElse(5432);
        return new PgvectorSettings(place, settings.text("database").orElse("postgres"), settings.text("schema").orElse("public"),
                settings.text("user").orElse("postgres"), TlsSettings.of(settings));
    }

    /** Refuses what would end the host's part of the address: the driver would take the rest as settings. */
    private static String host(String host) throws VectorStoreException {
        if (HOST.matcher(host).matches()) {
            return host;
        }
        var address = ADDRESS.matcher(host);
        if (address.matches()) {
            return "[" + address.group(1) + "]";
        }
        throw new VectorStoreException(Kind.INVALID_REQUEST, "«" + host + "» is no host.",
                "Enter a name or address only, without postgresql:// and without a port.");
    }
}
