package org.vectorinspector.cli.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Option;

/** A command about saved profiles; opens no connection by itself. */
abstract class ProfileCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    ProfileCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** Does the work. */
    abstract void run() throws Exception;

    @Override
    public final Integer call() throws Exception {
        profiles().store().reload();
        profiles().store().notice().ifPresent(console.err()::println);
        run();
        return 0;
    }

    final Services services() {
        return services;
    }

    final ProfileServices profiles() {
        return services.profiles();
    }

    final Console console() {
        return console;
    }

    final boolean json() {
        return json;
    }

    final ConnectionProfile profile(String nameOrId) throws Exception {
        return ProfileByName.find(profiles().store(), nameOrId);
    }

    final ProviderDescriptor descriptor(String provider) throws UsageException {
        return ConnectionOptions.descriptor(services.providers(), provider);
    }

    /** Returns where the secret of a profile rests, in one word. */
    static String keeping(SecretRule rule) {
        return rule.askEachTime() ? "ask" : rule.place().map(place -> switch (place) {
            case SYSTEM_KEYCHAIN -> "keychain";
            case ENCRYPTED_FILE -> "file";
            case MEMORY -> "memory";
        }).orElse("none");
    }

    /** Writes a profile as an object. */
    static void write(JsonOutput out, ConnectionProfile profile) {
        out.beginObject().name("id").text(profile.id().value()).name("name").text(profile.name()).name("provider").text(profile.provider().value())
                .name("folder").text(profile.labels().folder()).name("tags").beginArray();
        profile.labels().tags().forEach(out::text);
        out.endArray().name("favorite").flag(profile.labels().favourite()).name("environment")
                .text(profile.rules().environment().name().toLowerCase(Locale.ROOT)).name("read_only").flag(profile.rules().readOnly())
                .name("secret").text(keeping(profile.secrets())).name("settings").beginObject();
        profile.settings().values().forEach((key, value) -> out.name(key).text(value));
        out.endObject().endObject();
    }
}
