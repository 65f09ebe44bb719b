package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.RecordBatch;
import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectRequest;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.api.spi.VectorProvider;
import org.vectorinspector.benchmarks.harness.Workplace;

/** A database that is read: one small class for each, listed in {@link Databases}. */
public interface Database {
    /** Returns the name by which child processes are told which one. */
    String name();

    /** Returns what the names of benchmarks end with where this is another kind of server than the usual one. */
    default String kind() {
        return "";
    }

    /** Returns a new provider of ours. */
    VectorProvider provider();

    /**
     * Returns the settings by which the provider connects.
     *
     * @param place the folder of an embedded database, or the port of a server of this computer
     */
    Map<String, String> settings(String place);

    /** Returns what has to be known beside the settings. */
    default Secrets secrets() {
        return Secrets.none();
    }

    /** Returns the collection that has a name of small letters, digits and hyphens, or what the database takes instead of it. */
    default CollectionName collection(String name) {
        return CollectionName.of(name);
    }

    /**
     * Makes the database accessible.
     *
     * @param folder for what an embedded database keeps; servers of the test kit have a folder of their own
     */
    Running start(Path folder) throws IOException;

    /** Makes it accessible with these records in it. */
    default Running filled(Workplace workplace, Path folder, Dataset data) throws IOException, InterruptedException {
        Running running = start(folder);
        try {
            FillDatabase.run(workplace, this, running.place(), data);
            return running;
        } catch (IOException | InterruptedException failure) {
            running.close();
            throw failure;
        }
    }

    /** Makes it accessible without records, for records like these. */
    default Running empty(Workplace workplace, Path folder, Dataset data) throws IOException {
        return start(folder);
    }

    /** Returns some of the records of a dataset as this database takes them. */
    default RecordBatch batch(Dataset data, int first, int count) {
        return data.batch(first, count);
    }

    /** Connects to it as the program does. */
    default VectorConnection connect(String place) throws VectorStoreException {
        return provider().connect(ConnectRequest.of(new ConnectionSettings(settings(place)), secrets()));
    }

    /** A database that can be connected to. */
    interface Running extends AutoCloseable {
        /** Returns where it is: see {@link Database#settings}. */
        String place();

        @Override
        void close();
    }
}
