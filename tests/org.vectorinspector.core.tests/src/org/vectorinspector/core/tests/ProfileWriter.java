package org.vectorinspector.core.tests;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.api.model.ProviderId;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.internal.DefaultProfileStore;

/** A program of its own that saves profiles and says how that went. */
final class ProfileWriter {
    private ProfileWriter() {
    }

    /** Saves as many profiles as the second argument says to the folder that the first one names. */
    public static void main(String[] arguments) throws VectorStoreException {
        try (World world = new World()) {
            DefaultProfileStore store = new DefaultProfileStore(world.events, new ProgramHome(Path.of(arguments[0])), Clock.systemUTC());
            store.reload();
            List<ConnectionProfile> many = IntStream.range(0, Integer.parseInt(arguments[1])).mapToObj(number ->
                    ConnectionProfile.of("profile " + number, new ProviderId("local"), new ConnectionSettings(Map.of("path", "vectors")))).toList();
            store.save(many);
            System.out.println("saved");
        } catch (VectorStoreException refusal) {
            System.out.println(refusal.kind() + " " + refusal.getMessage() + " " + refusal.advice());
        }
    }
}
