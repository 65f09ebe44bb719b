package org.vectorinspector.benchmarks.copy;

import java.io.IOException;
import java.nio.file.Path;
import org.vectorinspector.benchmarks.harness.Workplace;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;
import org.vectorinspector.benchmarks.read.RestBenchmark;

/** Writing records to a REST database, beside a bare client that has the same requests ready. */
public final class RestWrite extends RestBenchmark {
    /** Writes this data to this database. */
    public RestWrite(Database database, Dataset data) {
        super(database, data, "write");
    }

    @Override
    public String question() {
        return "What does writing " + amount() + " cost beyond sending the bytes?";
    }

    @Override
    protected Database.Running start(Workplace workplace, Path folder, Database database, Dataset data) throws IOException {
        return database.empty(workplace, folder, data);
    }

    @Override
    protected Object[] requests(Database.Running server, Path file, Database database, Dataset data) throws Exception {
        RecordedCopy.recordTarget(server.place(), file, place -> WriteThroughProvider.write(database, place, data));
        return new Object[] {file, ReplayCopy.NONE, server.place(), 1};
    }

    @Override
    protected Class<?> bareClient() {
        return ReplayCopy.class;
    }

    @Override
    protected Class<?> program() {
        return WriteThroughProvider.class;
    }
}
