package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Writes records, in a process of its own: its end lets go of every file. */
public final class FillDatabase {
    private FillDatabase() {
    }

    /** Arguments: database, place, number of records, dimension. */
    public static void main(String[] arguments) throws VectorStoreException, InterruptedException {
        Dataset data = new Dataset(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        try (VectorConnection connection = Databases.named(arguments[0]).connect(arguments[1])) {
            data.fill(connection);
            awaitMerges();
        }
    }

    /** Waits until Lucene has merged what it wants to merge: the measured processes would go on with it. */
    private static void awaitMerges() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("Lucene Merge Thread")) {
                thread.join();
                awaitMerges();
                return;
            }
        }
    }

    /** Runs such a process and returns when the database has the records. */
    public static void run(Workplace workplace, Database database, String place, Dataset data) throws IOException, InterruptedException {
        List<String> command = workplace.java(FillDatabase.class, database.name(), place, data.records(), data.dimension());
        int end = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.INHERIT).start().waitFor();
        if (end != 0) {
            throw new IOException("The records could not be written");
        }
    }
}
