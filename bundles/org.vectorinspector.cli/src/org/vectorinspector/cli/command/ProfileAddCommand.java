package org.vectorinspector.cli.command;

import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ConnectionSettings;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a profile. */
@Command(name = "add", description = "Saves a new profile.")
final class ProfileAddCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", description = "Its name.")
    private String name;

    @Option(names = "--provider", required = true, paramLabel = "ID", description = "Kind of database, such as local or chroma.")
    private String provider;

    @Mixin
    private ProfileOptions options = new ProfileOptions();

    ProfileAddCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        if (profiles().store().profiles().stream().anyMatch(there -> there.name().equalsIgnoreCase(name))) {
            throw new UsageException("There is a profile «" + name + "» already; choose another name, or edit it.");
        }
        ProviderDescriptor descriptor = descriptor(provider);
        ConnectionProfile profile = options.over(ConnectionProfile.of(name, descriptor.id(), ConnectionSettings.EMPTY), descriptor);
        ProfileOptions.check(profile, descriptor);
        try (Secrets secrets = options.secrets(descriptor)) {
            save(profile, secrets);
        }
        console().err().println("Saved " + name + ".");
    }

    private void save(ConnectionProfile profile, Secrets secrets) throws Exception {
        SecretRule rule = secrets.fields().isEmpty() && !options.saysKeeping() ? SecretRule.NONE
                : options.rule(SecretRule.NONE, profiles().secrets());
        if (secrets.fields().isEmpty() || rule.askEachTime()) {
            profiles().editor().save(profile.withSecrets(rule.askEachTime() ? rule : SecretRule.NONE));
        } else {
            profiles().editor().save(profile.withSecrets(rule), secrets);
        }
    }
}
