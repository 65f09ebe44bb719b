package org.vectorinspector.benchmarks.copy;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vectorinspector.benchmarks.read.RecordedRequest;
import org.vectorinspector.benchmarks.read.RequestRecorder;
import org.vectorinspector.core.migrate.RunLimits;

/**
 * The requests of a copy that the program made, to be sent again by a bare client.
 *
 * @param toTarget whether it goes to the target, otherwise to the source
 * @param status of the answer
 * @param request never null
 */
record RecordedCopy(boolean toTarget, int status, RecordedRequest request) {
    private static final int BUFFER = 1 << 20;
    private static final Pattern OF_RECORDS = Pattern.compile("/points|/(get|add|upsert)(\\?|$)");

    /**
     * Lets the program copy once and keeps its requests in a file.
     *
     * @param server whether the source is asked by HTTP; otherwise only what goes to the target is kept
     */
    static void record(CopyEnds ends, boolean server, Path file, Path runs, RunLimits limits) throws Exception {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
                RequestRecorder target = recorder(ends.targetPlace(), true, out)) {
            String targetPlace = Integer.toString(target.port());
            if (!server) {
                copy(ends.at(ends.sourcePlace(), targetPlace), runs, limits);
                return;
            }
            try (RequestRecorder source = recorder(ends.sourcePlace(), false, out)) {
                copy(ends.at(Integer.toString(source.port()), targetPlace), runs, limits);
            }
        }
    }

    /** Something that talks to a server at a place. */
    @FunctionalInterface
    interface Work {
        void run(String place) throws Exception;
    }

    /** Keeps the requests of something that only has a target. */
    static void recordTarget(String place, Path file, Work work) throws Exception {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
                RequestRecorder target = recorder(place, true, out)) {
            work.run(Integer.toString(target.port()));
        }
    }

    private static void copy(CopyEnds ends, Path runs, RunLimits limits) throws Exception {
        try (CopyJob job = new CopyJob(ends, runs)) {
            job.clear(job.copy("copy", limits), "copy");
        }
    }

    private static RequestRecorder recorder(String behind, boolean target, DataOutputStream out) throws IOException {
        return new RequestRecorder(Integer.parseInt(behind), (request, status, answered) -> {
            synchronized (out) {
                out.writeBoolean(target);
                out.writeInt(status);
                request.write(out);
            }
        });
    }

    /** Tells whether it must have been answered before the next one makes sense, as all that is no reading or writing of records. */
    boolean alone() {
        return request.method().equals("DELETE") || !OF_RECORDS.matcher(request.path()).find();
    }

    /** Tells whether it makes a collection. */
    boolean makes() {
        return toTarget && request.method().equals("POST") && request.path().endsWith("/collections");
    }

    /** Reads such a file request by request. */
    static final class Reader implements AutoCloseable {
        private final DataInputStream in;

        Reader(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        }

        /** Returns the next request, empty at the end. */
        Optional<RecordedCopy> next() throws IOException {
            try {
                boolean target = in.readBoolean();
                return Optional.of(new RecordedCopy(target, in.readInt(), RecordedRequest.read(in)));
            } catch (EOFException end) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
