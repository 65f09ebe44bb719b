package org.vectorinspector.testkit.memory;

import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.IdKind;
import org.vectorinspector.api.model.Metric;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.ProviderDescriptor.CollectionTraits;
import org.vectorinspector.api.spi.ProviderDescriptor.Partitions;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingTemplate;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;

/**
 * Keeps collections in memory, in stores by name that live as long as the provider; faults are switched by {@link
 * #faults(String)}.
 *
 * <p>Settings: {@code store} (its name), {@code synthetic} (number of made-up records in a read-only collection of that name,
 * computed when asked for), {@code token} (a secret that must be {@code open-sesame} when {@code locked} is set).
 */
@Component(service = {VectorProvider.class, MemoryProvider.class})
public final class MemoryProvider implements VectorProvider {
    /** The id of this provider. */
    public static final ProviderId ID = new ProviderId("memory");

    static final List<Metric> METRICS = List.of(Metric.COSINE, Metric.DOT, Metric.EUCLIDEAN, Metric.MANHATTAN);

    private final Map<String, MemoryStore> stores = new ConcurrentHashMap<>();
    private final Map<String, MemoryFaults> faults = new ConcurrentHashMap<>();
    private final Map<String, MemoryRules> rules = new ConcurrentHashMap<>();

    @Override
    public ProviderDescriptor descriptor() {
        List<SettingField> fields = List.of(
                SettingField.text("store", "Store").startingWith("main").mandatory().explained("Stores of one name are shared.", "main"),
                SettingField.number("synthetic", "Made-up records", 0, Integer.MAX_VALUE).startingWith("0"),
                SettingField.flag("locked", "Wants a token"),
                SettingField.secret("token", "Token").shownWhen("locked", "true").mandatory());
        CollectionTraits traits = new CollectionTraits(METRICS, 4096,
                List.of(IdKind.TEXT, IdKind.NUMBER, IdKind.UUID), List.of());
        return new ProviderDescriptor(ID, "Memory", "For tests, nothing is kept", getClass().getResource("/icons/memory.svg"),
                "Everything is gone when the program ends.", fields,
                List.of(new SettingTemplate("Memory", "", Map.of())), traits, Partitions.NONE);
    }

    @Override
    public VectorConnection connect(ConnectRequest request) throws VectorStoreException {
        String name = request.settings().text("store").orElse("main");
        if (request.settings().flag("locked")) {
            unlock(request);
        }
        MemoryFaults ownFaults = faults(name);
        ownFaults.beforeCall();
        int synthetic = request.settings().number("synthetic").orElse(0);
        MemoryStore store = stores.computeIfAbsent(name, unused -> new MemoryStore());
        if (synthetic > 0) {
            store.addSynthetic(synthetic);
        }
        return new MemoryConnection(store, ownFaults, rules(name));
    }

    /** Returns the switches for faults of one store. */
    public MemoryFaults faults(String store) {
        return faults.computeIfAbsent(store, unused -> new MemoryFaults());
    }

    /** Returns what one store refuses. */
    public MemoryRules rules(String store) {
        return rules.computeIfAbsent(store, unused -> new MemoryRules());
    }

    private static void unlock(ConnectRequest request) throws VectorStoreException {
        boolean known = request.secrets().get("token")
                .map(token -> token.<Boolean>use(value -> "open-sesame".contentEquals(CharBuffer.wrap(value)))).orElse(false);
        if (!known) {
            throw new VectorStoreException(Kind.NOT_AUTHENTICATED, "The memory store does not know this token.", "Check the token.");
        }
    }
}
