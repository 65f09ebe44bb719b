package org.vectorinspector.ui.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.ConnectionId;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.messages.UiMessages;
import org.vectorinspector.ui.notify.Notifications;
import org.vectorinspector.ui.task.BackgroundTask;
import org.vectorinspector.ui.widgets.ChoicePopup;

/**
 * A field and a list of collections and profiles below a control; a profile that is chosen is opened, and its collections are listed.
 *
 * @param <T> what can be chosen
 */
public abstract class CollectionPopup<T> extends ChoicePopup<T> {
    private static final int WIDTH = 440;
    private static final int HEIGHT = 340;

    private final Control below;
    private final PlaceSources sources;
    private final List<T> known = new ArrayList<>();
    private Optional<ConnectionId> opened = Optional.empty();

    /**
     * Makes a popup.
     *
     * @param below what it stands below
     * @param key of its widgets, before {@code .field} and {@code .list}
     * @param hint what the empty field says
     */
    protected CollectionPopup(Control below, String key, String hint, PlaceSources sources) {
        super(below.getShell(), key, hint);
        this.below = below;
        this.sources = sources;
    }

    /** Returns what stands for the collections of a connection, in the order of these names. */
    protected abstract List<T> choices(ManagedConnection connection, List<CollectionName> collections);

    /** Returns what stands for a profile. */
    protected abstract T choice(ConnectionProfile profile);

    /** Returns the choices that are known by now: those of a connection that was opened here first, then in the order in which they came. */
    protected final List<T> known() {
        return List.copyOf(known);
    }

    /** Tells whether a connection was opened by a choice. */
    protected final boolean isOpened(ManagedConnection connection) {
        return opened.filter(connection.id()::equals).isPresent();
    }

    @Override
    protected final void gather() {
        sources.open().forEach(this::read);
        sources.closed().forEach(profile -> known.add(choice(profile)));
    }

    @Override
    protected final Point getInitialSize() {
        return new Point(Math.max(WIDTH, below.getSize().x), HEIGHT);
    }

    @Override
    protected final Point getInitialLocation(Point size) {
        Rectangle area = below.getBounds();
        return below.getParent().toDisplay(area.x, area.y + area.height + 2);
    }

    /** Opens the profile that a choice stands for: what it has takes the place of the choice, and what found it is no longer typed. */
    protected final void open(T choice, String name, ProfileId profile) {
        known.remove(choice);
        narrow();
        BackgroundTask.of(NLS.bind(UiMessages.Picker_opening, name), list(), progress -> sources.opener().open(profile))
                .done(this::opened)
                .failed(failure -> Notifications.failure(below, NLS.bind(UiMessages.Picker_notOpened, name), failure)).start();
    }

    private void opened(ManagedConnection connection) {
        opened = Optional.of(connection.id());
        clear();
        read(connection);
    }

    private void read(ManagedConnection connection) {
        BackgroundTask.of(UiMessages.Picker_reading, list(), progress -> sources.collections(connection.id())).done(found -> {
            known.addAll(isOpened(connection) ? 0 : known.size(), choices(connection, found));
            narrow();
        }).failed(failure -> Notifications.failure(below, UiMessages.Picker_reading, failure)).start();
    }
}
