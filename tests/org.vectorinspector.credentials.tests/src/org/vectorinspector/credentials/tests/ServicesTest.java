package org.vectorinspector.credentials.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.vectorinspector.api.secret.CredentialStore;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.api.secret.PassphrasePrompt;
import org.vectorinspector.api.secret.Secret;
import org.vectorinspector.api.secret.StoreState;
import org.vectorinspector.api.secret.StoreState.Status;

/** The components of the bundle as the program gets them: by Declarative Services, inside OSGi. */
class ServicesTest {
    private static final String HOME = "vectorinspector.home";
    private static final long PATIENCE_MILLIS = 20_000;

    @TempDir
    private Path home;
    private Optional<String> oldHome;
    private ServiceTracker<CredentialStore, CredentialStore> tracker;

    @BeforeEach
    void track() throws InterruptedException {
        Bundle host = FrameworkUtil.getBundle(ServicesTest.class);
        Assumptions.assumeTrue(host != null, "only inside OSGi");
        oldHome = Optional.ofNullable(System.getProperty(HOME));
        System.setProperty(HOME, home.toString());
        tracker = new ServiceTracker<>(host.getBundleContext(), CredentialStore.class, null);
        tracker.open();
        tracker.waitForService(PATIENCE_MILLIS);
    }

    @AfterEach
    void close() {
        if (tracker != null) {
            tracker.close();
            oldHome.ifPresentOrElse(value -> System.setProperty(HOME, value), () -> System.clearProperty(HOME));
        }
    }

    @Test
    void thereIsOneForEachPlaceAndTheFileAsksWhoeverCanAsk() throws Exception {
        Map<Place, CredentialStore> stores = new EnumMap<>(Place.class);
        for (CredentialStore store : tracker.getServices(new CredentialStore[0])) {
            assertTrue(stores.put(store.place(), store) == null, "two stores for " + store.place());
        }
        assertEquals(EnumSet.allOf(Place.class), stores.keySet());
        assertEquals(StoreState.READY, stores.get(Place.MEMORY).state());
        CredentialStore file = stores.get(Place.ENCRYPTED_FILE);
        assertEquals(Status.NEW, file.state().status());
        PassphrasePrompt prompt = occasion -> Optional.of(new Secret("correct horse".toCharArray()));
        ServiceRegistration<PassphrasePrompt> registered = tracker.getServiceReference().getBundle().getBundleContext()
                .registerService(PassphrasePrompt.class, prompt, null);
        file.unlock();
        registered.unregister();
        file.write("p1", secrets("key", "value"));
        assertEquals(Map.of("key", "value"), texts(file.read("p1").orElseThrow()));
    }
}
