package org.vectorinspector.app.bot.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.error.VectorStoreException.Kind;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.app.bot.pages.ConnectionsPage;
import org.vectorinspector.app.bot.program.RunningProgram;
import org.vectorinspector.app.bot.program.WindowTest;
import org.vectorinspector.core.connection.ConnectionState;
import org.vectorinspector.core.connection.ManagedConnection;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.ProfileConnections;
import org.vectorinspector.testkit.contract.Expect;
import org.vectorinspector.testkit.swt.Bot;

/** Somebody opens and closes as many connections as there can be, for a long day; the watchdog sees whether the window answers meanwhile. */
@WindowTest
class ManyConnectionsTest {
    private static final int ROUNDS = 200;
    private static final int SLACK = 12;
    private static final long HEAP_SLACK = 12_000_000;

    @Test
    void saysThatTheEleventhIsOneTooMany(RunningProgram program) throws Exception {
        ConnectionsPage connections = new ConnectionsPage(program);
        List<ConnectionProfile> profiles = profiles(program, 11);
        ProfileConnections opener = program.service(ProfileConnections.class);
        for (ConnectionProfile profile : profiles.subList(0, 10)) {
            opener.open(profile.id());
        }
        VectorStoreException refusal = Expect.failure(Kind.CONFLICT, () -> opener.open(profiles.getLast().id()));
        assertTrue(refusal.getMessage().contains("10 connections") && refusal.advice().contains("Close one"), refusal.getMessage());
        program.bot().labelWithId("connections.footer").waitForText("10 of 10");
        assertEquals(10, connections.connections().size());
    }

    @Test
    void leavesNothingBehind(RunningProgram program) throws Exception {
        Bot bot = program.bot();
        bot.cTabItem("Connections").activate();
        List<ConnectionProfile> profiles = profiles(program, 10);
        ProfileConnections opener = program.service(ProfileConnections.class);
        for (int round = 0; round < 5; round++) {
            openAndClose(program, opener, profiles);
        }
        bot.labelWithId("status.work").waitForText("No work running");
        int threads = threads();
        int handles = handles();
        long heap = heap();
        for (int round = 0; round < ROUNDS; round++) {
            openAndClose(program, opener, profiles);
        }
        bot.labelWithId("status.work").waitForText("No work running");
        bot.waitUntil("threads " + threads + ", handles " + handles + ", heap " + heap + " are as before",
                () -> threads() <= threads + SLACK && handles() <= handles + SLACK && heap() <= heap + HEAP_SLACK);
    }

    private static void openAndClose(RunningProgram program, ProfileConnections opener, List<ConnectionProfile> profiles) throws VectorStoreException {
        List<ManagedConnection> open = new ArrayList<>();
        for (ConnectionProfile profile : profiles) {
            open.add(opener.open(profile.id()));
        }
        open.forEach(connection -> assertEquals(ConnectionState.CONNECTED, connection.state()));
        open.forEach(connection -> program.connections().close(connection.id()));
        program.bot().settle();
    }

    private static List<ConnectionProfile> profiles(RunningProgram program, int number) throws VectorStoreException {
        List<ConnectionProfile> profiles = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            profiles.add(ConnectionProfile.of("Many " + i, new ProviderId("memory"), new ConnectionSettings(Map.of("store", "many-" + i))));
        }
        program.profiles().save(profiles);
        return profiles;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int threads() {
        return Thread.getAllStackTraces().size();
    }

    private static int handles() {
        String[] open = new File("/proc/self/fd").list();
        return open == null ? 0 : open.length;
    }
}
