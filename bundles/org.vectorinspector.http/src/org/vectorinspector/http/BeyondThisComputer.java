package org.vectorinspector.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Asks for the proxy of an address, but for this computer's own ones, whatever the system says of them: no proxy leads back here. */
final class BeyondThisComputer extends ProxySelector {
    private static final Pattern HERE = Pattern.compile("(?:.+\\.)?localhost\\.?|127(?:\\.\\d{1,3}){3}|\\[(?:::1|0:0:0:0:0:0:0:1)\\]");

    private final ProxySelector asked;

    BeyondThisComputer(ProxySelector asked) {
        this.asked = asked;
    }

    @Override
    public List<Proxy> select(URI address) {
        boolean here = address.getHost() != null && HERE.matcher(address.getHost().toLowerCase(Locale.ROOT)).matches();
        return here ? List.of(Proxy.NO_PROXY) : asked.select(address);
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException why) {
        asked.connectFailed(address, proxy, why);
    }
}
