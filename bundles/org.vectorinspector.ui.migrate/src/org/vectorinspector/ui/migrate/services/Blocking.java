package org.vectorinspector.ui.migrate.services;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.osgi.util.NLS;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.Progress;
import org.vectorinspector.ui.migrate.messages.RunMessages;
import org.vectorinspector.ui.task.BackgroundTask;

/** Lets work that also uses the disk run in the background: what the disk refuses is told as other failures are. */
public final class Blocking {
    /**
     * Work that blocks.
     *
     * @param <T> what it brings
     */
    @FunctionalInterface
    public interface Call<T> {
        /** Does the work. */
        T run(Progress progress) throws VectorStoreException, IOException;
    }

    private Blocking() {
    }

    /** Returns the same work for a task. */
    public static <T> BackgroundTask.Call<T> of(Call<T> call) {
        return progress -> {
            try {
                return call.run(progress);
            } catch (IOException disk) {
                throw refused(disk);
            } catch (UncheckedIOException disk) {
                throw refused(disk.getCause());
            }
        };
    }

    private static VectorStoreException refused(IOException disk) {
        return new VectorStoreException(Kind.SERVER_FAULT, NLS.bind(RunMessages.Disk_failed, disk.getMessage()), RunMessages.Disk_advice, disk);
    }
}
