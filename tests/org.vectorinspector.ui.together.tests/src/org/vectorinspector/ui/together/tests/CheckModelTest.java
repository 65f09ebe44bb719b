package org.vectorinspector.ui.together.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ServerInfo;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.ui.together.model.CheckModel;

class CheckModelTest {
    private final ConnectionProfile one = ConnectionProfile.of("One", new ProviderId("memory"), ConnectionSettings.EMPTY);
    private final ConnectionProfile two = ConnectionProfile.of("Two", new ProviderId("memory"), ConnectionSettings.EMPTY);
    private final CheckModel model = new CheckModel();

    @Test
    void takesTheNewsOfItsOwnRunOnly() {
        model.profiles(List.of(one, two));
        int first = model.begin(BatchDepth.TEST);
        model.heard(first, 0, works(one));
        assertEquals(1, model.working());
        int second = model.begin(BatchDepth.COUNT);
        assertEquals(0, model.working(), "a new check knows nothing yet");
        model.heard(first, 0, works(one));
        assertInstanceOf(BatchRow.Waiting.class, model.rows().getFirst().state());
        model.heard(second, 1, failed(two));
        assertEquals(1, model.failed());
        assertEquals(List.of(one, two), model.profiles());
        assertTrue(model.report().csv().contains("Two,memory,failed"), model.report().csv());
    }

    private static BatchRow works(ConnectionProfile profile) {
        ServerInfo server = new ServerInfo("Memory", "1", Map.of());
        return new BatchRow(profile, new BatchRow.Works(new ProfileFacts(server, Duration.ZERO, Duration.ZERO, List.of())));
    }

    private static BatchRow failed(ConnectionProfile profile) {
        return new BatchRow(profile, new BatchRow.Failed(new VectorStoreException(Kind.UNREACHABLE, "No.", ""), Duration.ZERO));
    }
}
