package org.vectorinspector.core.profile.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.secret.CredentialException;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.PlaceReport;
import org.vectorinspector.core.profile.ProfileSecrets;

/** Knows the places that have come as services, and words their failures as the rest of the program does. */
@Component
public final class DefaultProfileSecrets implements ProfileSecrets {
    private static final StoreState NOT_INSTALLED = new StoreState(StoreState.Status.ABSENT, "It is not installed.");

    private final Map<Place, CredentialStore> stores = new ConcurrentHashMap<>();

    /** Hears of a place. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addStore(CredentialStore store) {
        stores.put(store.place(), store);
    }

    void removeStore(CredentialStore store) {
        stores.remove(store.place(), store);
    }

    @Override
    public List<PlaceReport> places() {
        return Arrays.stream(Place.values()).map(place -> new PlaceReport(place, state(place))).toList();
    }

    @Override
    public Place strongest() {
        return Arrays.stream(Place.values()).filter(place -> state(place).status() != StoreState.Status.ABSENT).findFirst().orElse(Place.MEMORY);
    }

    @Override
    public Optional<Secrets> read(ProfileId profile, Place place) throws VectorStoreException {
        return call(place, store -> store.read(profile.value()));
    }

    @Override
    public void unlock(Place place) throws VectorStoreException {
        call(place, store -> {
            store.unlock();
            return null;
        });
    }

    @Override
    public void write(ProfileId profile, Place place, Secrets secrets) throws VectorStoreException {
        call(place, store -> {
            store.unlock();
            store.write(profile.value(), secrets);
            return null;
        });
    }

    @Override
    public void delete(ProfileId profile, Place place) throws VectorStoreException {
        call(place, store -> {
            store.unlock();
            store.delete(profile.value());
            return null;
        });
    }

    private StoreState state(Place place) {
        return Optional.ofNullable(stores.get(place)).map(CredentialStore::state).orElse(NOT_INSTALLED);
    }

    private <T> T call(Place place, Call<T> call) throws VectorStoreException {
        CredentialStore store = stores.get(place);
        if (store == null) {
            throw new VectorStoreException(Kind.NOT_AUTHENTICATED, "The place of this secret is not there.",
                    "Enter the secret again, or install what keeps it.");
        }
        try {
            return call.on(store);
        } catch (CredentialException failure) {
            throw worded(failure);
        }
    }

    private static VectorStoreException worded(CredentialException failure) {
        return switch (failure.reason()) {
            case REFUSED -> new VectorStoreException(Kind.CANCELLED, failure.getMessage(), "", failure);
            case LOCKED -> new VectorStoreException(Kind.NOT_AUTHENTICATED, failure.getMessage(), "Unlock it and try again: nothing is lost.", failure);
            case UNAVAILABLE -> new VectorStoreException(Kind.NOT_AUTHENTICATED, failure.getMessage(),
                    "Let the secret be asked for at each connection, or choose another place for it in the profile.", failure);
            case FAILED -> new VectorStoreException(Kind.NOT_AUTHENTICATED, failure.getMessage(), "Enter the secret again in the profile.", failure);
        };
    }

    /** Asks one place. */
    @FunctionalInterface
    private interface Call<T> {
        T on(CredentialStore store) throws CredentialException;
    }
}
