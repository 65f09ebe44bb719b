package org.vectorinspector.provider.pinecone.internal;

import java.net.URI;
import java.net.URISyntaxException;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;

/** Decides to which addresses an API key may be sent: encrypted ones, and those of this computer. */
final class ServerAddress {
    private ServerAddress() {
    }

    /** Returns the address of a control plane as a person entered it, with or without a scheme. */
    static URI entered(String text) throws VectorStoreException {
        return checked(text.contains("://") ? text : (ofThisComputer(text) ? "http://" : "https://") + text,
                "Enter an address such as https://api.pinecone.io.");
    }

    /**
     * Returns the address of an index.
     *
     * @param host as the control plane says it, mostly without a scheme
     * @param control plane that said it; only one on this computer and without TLS means others of that kind
     */
    static URI told(String host, URI control) throws VectorStoreException {
        boolean open = control.getScheme().equals("http") && ofThisComputer(host);
        return checked(host.contains("://") ? host : (open ? "http://" : "https://") + host, "Ask who runs this Pinecone server.");
    }

    private static URI checked(String text, String advice) throws VectorStoreException {
        URI address = parsed(text, advice);
        boolean plain = "http".equals(address.getScheme());
        if (!plain && !"https".equals(address.getScheme()) || address.getRawUserInfo() != null || address.getRawQuery() != null) {
            throw notAnAddress(text, advice, null);
        }
        if (plain && !ofThisComputer(address.getHost())) {
            throw new VectorStoreException(Kind.INVALID_REQUEST,
                    "«" + address.getHost() + "» would get the API key without encryption.", "Use an address that begins with https://.");
        }
        return address;
    }

    private static URI parsed(String text, String advice) throws VectorStoreException {
        try {
            URI address = new URI(text.replaceAll("/+$", ""));
            if (address.getHost() != null) {
                return address;
            }
            throw notAnAddress(text, advice, null);
        } catch (URISyntaxException malformed) {
            throw notAnAddress(text, advice, malformed);
        }
    }

    /** Tells whether a host, with or without a port and path, is this computer by its very name. */
    private static boolean ofThisComputer(String authority) {
        return authority.matches("(?i)(localhost|127(\\.\\d{1,3}){3}|\\[::1])([:/].*)?");
    }

    private static VectorStoreException notAnAddress(String text, String advice, Throwable cause) {
        return new VectorStoreException(Kind.INVALID_REQUEST, "«" + text + "» is no address of a server.", advice, cause);
    }
}
