package org.vectorinspector.core.event;

import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Posts what has happened to whoever listens, in the form that E4 hands on; never waits for the listeners. */
@Component(service = EventPoster.class)
public final class EventPoster {
    /** The property under which E4's event broker expects the record. */
    public static final String DATA = "org.eclipse.e4.data";

    private final EventAdmin admin;

    /** Posts through this service. */
    @Activate
    public EventPoster(@Reference EventAdmin admin) {
        this.admin = admin;
    }

    /** Posts one record; listeners of a topic get its events in their order. */
    public void post(String topic, Record happened) {
        admin.postEvent(new Event(topic, Map.of(DATA, happened)));
    }
}
