package org.vectorinspector.cli.command;

import org.vectorinspector.api.secret.Secrets;
import org.vectorinspector.api.spi.ProviderDescriptor;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.core.profile.SecretRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes a profile. */
@Command(name = "edit", description = "Changes what the options say of a saved profile; the rest stays.")
final class ProfileEditCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name;

    @Option(names = "--name", paramLabel = "NAME", description = "A new name.")
    private String newName;

    @Mixin
    private ProfileOptions options = new ProfileOptions();

    ProfileEditCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        ConnectionProfile before = profile(name);
        ProviderDescriptor descriptor = descriptor(before.provider().value());
        ConnectionProfile named = newName == null ? before : before.withName(newName);
        ConnectionProfile after = options.over(named, descriptor);
        ProfileOptions.check(after, descriptor);
        try (Secrets secrets = options.secrets(descriptor)) {
            SecretRule rule = secrets.fields().isEmpty() && !options.saysKeeping() ? before.secrets()
                    : options.rule(before.secrets(), profiles().secrets());
            if (secrets.fields().isEmpty() || rule.askEachTime()) {
                boolean moves = rule.place().isEmpty() || before.secrets().place().isPresent();
                profiles().editor().save(after.withSecrets(moves ? rule : before.secrets()));
            } else {
                profiles().editor().save(after.withSecrets(rule), secrets);
            }
        }
        console().err().println("Saved " + after.name() + ".");
    }
}
