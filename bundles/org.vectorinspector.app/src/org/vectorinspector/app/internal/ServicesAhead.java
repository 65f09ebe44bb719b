package org.vectorinspector.app.internal;

import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.vectorinspector.core.profile.ProfileExchange;
import org.vectorinspector.core.sample.SampleOpener;
import org.vectorinspector.core.session.SessionStore;

/**
 * Makes the services that the window asks for first, with all that they stand on, on a thread of its own while the workbench reads
 * its model. Whoever asks for one meanwhile waits for it, and gets the same.
 */
final class ServicesAhead implements Runnable {
    private static final List<Class<?>> FIRST = List.of(SampleOpener.class, SessionStore.class, ProfileExchange.class);

    private final BundleContext context = FrameworkUtil.getBundle(ServicesAhead.class).getBundleContext();

    @Override
    public void run() {
        FIRST.forEach(this::make);
    }

    private <T> void make(Class<T> service) {
        ServiceReference<T> reference = context.getServiceReference(service);
        if (reference != null) {
            context.getService(reference);
        }
    }
}
