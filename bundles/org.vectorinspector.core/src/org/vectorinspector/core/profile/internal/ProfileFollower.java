package org.vectorinspector.core.profile.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;
import org.vectorinspector.core.event.EventPoster;
import org.vectorinspector.core.event.ProfileChanged;
import org.vectorinspector.core.event.ProfileTopics;
import org.vectorinspector.core.profile.ProfileConnections;

/** Lets open connections follow their profiles, whoever changes these: a dialog, another program, or somebody in the file. */
@Component(property = EventConstants.EVENT_TOPIC + "=" + ProfileTopics.CHANGED)
public final class ProfileFollower implements EventHandler {
    private final ProfileConnections connections;

    /** Follows with these connections. */
    @Activate
    public ProfileFollower(@Reference ProfileConnections connections) {
        this.connections = connections;
    }

    @Override
    public void handleEvent(Event event) {
        if (event.getProperty(EventPoster.DATA) instanceof ProfileChanged changed) {
            connections.follow(changed.profile());
        }
    }
}
