package org.vectorinspector.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.CollectionName;
import org.vectorinspector.api.model.PageRequest;
import org.vectorinspector.api.model.RecordFields;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.api.spi.SettingField;
import org.vectorinspector.api.spi.SettingsCheck;
import org.vectorinspector.api.spi.VectorConnection;

/** Connecting, living and closing, and the descriptor that dialogs are drawn from. */
public interface ConnectionContract extends ContractSubject {
    @Test
    default void answersAPing() throws VectorStoreException {
        connection().ping();
        assertFalse(connection().serverInfo().product().isBlank());
    }

    @Test
    default void describesItselfForDialogs() {
        ProviderDescriptor descriptor = provider().descriptor();
        assertFalse(descriptor.name().isBlank());
        assertFalse(descriptor.templates().isEmpty());
        assertFalse(descriptor.collections().metrics().isEmpty());
        assertNotNull(descriptor.icon());
        Set<String> keys = descriptor.fields().stream().map(SettingField::key).collect(Collectors.toSet());
        assertEquals(descriptor.fields().size(), keys.size(), "keys are unique");
        descriptor.templates().forEach(template -> assertTrue(keys.containsAll(template.values().keySet()), template.label()));
    }

    @Test
    default void acceptsItsOwnFirstValues() {
        List<SettingField> fields = provider().descriptor().fields();
        ConnectionSettings completed = SettingsCheck.completed(fields, request().settings());
        assertEquals(List.of(), SettingsCheck.problems(fields, completed, request().secrets().fields()));
    }

    @Test
    default void refusesCallsOnceClosed() throws VectorStoreException {
        VectorConnection own = provider().connect(request());
        assertTimeout(Duration.ofSeconds(1), own::close);
        own.close();
        Expect.failure(Kind.CANCELLED, own::collections);
    }

    @Test
    default void closesWhileACallRuns() throws Exception {
        CollectionName collection = freshCollection(8);
        write(collection, org.vectorinspector.api.model.RecordBatch.of(List.of(record(1, 8))));
        VectorConnection own = provider().connect(request());
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    own.page(collection, PageRequest.first(10, RecordFields.ALL));
                }
            } catch (VectorStoreException closed) {
                assertEquals(Kind.CANCELLED, closed.kind());
            }
        });
        assertTimeout(Duration.ofSeconds(1), own::close);
        assertTrue(caller.join(Duration.ofSeconds(2)), "the running call ends");
        connection().ping();
    }

    @Test
    default void stopsWhenInterrupted() throws Exception {
        CollectionName collection = freshCollection(64);
        write(collection, org.vectorinspector.testkit.contract.Batches.of(this, 0, 2_000, 64));
        Expect.cancelWithinASecond(begun -> {
            while (true) {
                connection().page(collection, PageRequest.first(1_000, RecordFields.ALL));
                begun.countDown();
            }
        });
        Expect.count(2_000, connection(), collection);
    }
}
