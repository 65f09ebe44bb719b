package org.vectorinspector.benchmarks.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.vectorinspector.api.spi.VectorConnection;
import org.vectorinspector.benchmarks.harness.Workplace;

/** Reading a whole collection from a REST database, beside a bare client that drops the same bytes. */
public final class RestRead extends RestBenchmark {
    /** Reads this data from this database. */
    public RestRead(Database database, Dataset data) {
        super(database, data, "read");
    }

    @Override
    public String question() {
        return "What does reading " + amount() + " cost beyond receiving the bytes?";
    }

    @Override
    protected Database.Running start(Workplace workplace, Path folder, Database database, Dataset data) throws IOException, InterruptedException {
        return database.filled(workplace, folder, data);
    }

    @Override
    protected Object[] requests(Database.Running server, Path file, Database database, Dataset data) throws Exception {
        List<RecordedRequest> passed = new ArrayList<>();
        AtomicLong bytes = new AtomicLong();
        try (RequestRecorder recorder = new RequestRecorder(Integer.parseInt(server.place()), (request, status, answered) -> {
            passed.add(request);
            bytes.addAndGet(answered);
        }); VectorConnection connection = database.connect(Integer.toString(recorder.port()))) {
            passed.clear();
            bytes.set(0);
            ReadThroughProvider.readAll(connection, database.collection(data.name())).check(data);
            RecordedRequest.writeAll(passed, file);
            return new Object[] {file, server.place(), bytes};
        }
    }

    @Override
    protected Class<?> bareClient() {
        return ReplayRequests.class;
    }

    @Override
    protected Class<?> program() {
        return ReadThroughProvider.class;
    }
}
