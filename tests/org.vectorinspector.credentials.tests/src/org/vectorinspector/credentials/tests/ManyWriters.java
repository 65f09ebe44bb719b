package org.vectorinspector.credentials.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vectorinspector.credentials.tests.SecretBuilder.secrets;
import static org.vectorinspector.credentials.tests.SecretBuilder.texts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.vectorinspector.api.secret.CredentialStore;

/** Several programs that write profiles of their own to one place at the same time. */
public final class ManyWriters {
    private ManyWriters() {
    }

    /** Has each store write this many profiles, all at once. */
    public static void write(int count, List<? extends CredentialStore> stores) throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<Void>> writers = IntStream.range(0, stores.size()).<Callable<Void>>mapToObj(writer -> () -> {
                for (int index = 0; index < count; index++) {
                    stores.get(writer).write(profile(writer, index), secrets("api_key", "key of " + profile(writer, index)));
                }
                return null;
            }).toList();
            for (Future<Void> ended : threads.invokeAll(writers)) {
                ended.get();
            }
        }
    }

    /** Checks that each of these stores, in the order of the writers, has what the other one wrote. */
    public static void check(int count, List<? extends CredentialStore> readers) throws Exception {
        for (int writer = 0; writer < readers.size(); writer++) {
            for (int index = 0; index < count; index++) {
                assertEquals(Map.of("api_key", "key of " + profile(writer, index)),
                        texts(readers.get(writer).read(profile(writer, index)).orElseThrow()));
            }
        }
    }

    private static String profile(int writer, int index) {
        return "writer " + writer + " profile " + index;
    }
}
