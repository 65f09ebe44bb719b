package org.vectorinspector.ui.migrate.services;

import org.vectorinspector.core.migrate.CopyPlace;
import org.vectorinspector.core.migrate.RunStatus;

/** What people call runs and their ends where there is little room. */
public final class RunNames {
    private RunNames() {
    }

    /** Returns what a run is called: its collection, that of the target where it comes from a file. */
    public static String name(RunStatus run) {
        return run.source() instanceof CopyPlace.InCollection in ? in.collection().name()
                : run.target() instanceof CopyPlace.InCollection in ? in.collection().name() : run.source().label();
    }

    /** Returns who has a place: its connection, or the file itself. */
    public static String owner(CopyPlace place) {
        return switch (place) {
            case CopyPlace.InCollection in -> in.connectionName();
            case CopyPlace.InFile in -> in.label();
        };
    }
}
