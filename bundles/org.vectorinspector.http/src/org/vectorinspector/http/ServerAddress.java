package org.vectorinspector.http;

import java.net.URI;
import java.net.URISyntaxException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.spi.ConnectionSettings;

/** The address of a server from the settings {@code host}, {@code port}, {@code use_ssl} and {@code path}. Stateless. */
public final class ServerAddress {
    private ServerAddress() {
    }

    /**
     * Returns the address, without a slash at its end.
     *
     * @param usualPort where none is set
     * @throws VectorStoreException kind {@code INVALID_REQUEST} when the host is none
     */
    public static URI of(ConnectionSettings settings, int usualPort) throws VectorStoreException {
        String host = settings.text("host").orElse("localhost");
        String path = settings.text("path").map(text -> "/" + text.replaceAll("^/+|/+$", "")).filter(text -> text.length() > 1).orElse("");
        try {
            String scheme = settings.flag("use_ssl") ? "https" : "http";
            URI base = new URI(scheme, null, host, settings.number("port").orElse(usualPort), path, null, null);
            if (base.getHost() != null) {
                return base;
            }
        } catch (URISyntaxException impossible) {
            throw badHost(host, impossible);
        }
        throw badHost(host, null);
    }

    private static VectorStoreException badHost(String host, Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "«" + host + "» is no host.",
                "Enter a name or address only, without http:// and without a port.", cause);
    }
}
