package org.vectorinspector.cli.command;

import java.util.Locale;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows one profile; its secret is never among it. */
@Command(name = "show", description = "Shows a saved profile, never its secret.")
final class ProfileShowCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", description = "Its name or id.")
    private String name;

    ProfileShowCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        ConnectionProfile profile = profile(name);
        if (json()) {
            JsonOutput out = new JsonOutput();
            write(out, profile);
            console().out().println(out);
            return;
        }
        TextTable table = new TextTable("name", profile.name()).row("id", profile.id().value()).row("provider", profile.provider().value())
                .row("folder", profile.labels().folder()).row("tags", String.join(", ", profile.labels().tags()))
                .row("environment", profile.rules().environment().name().toLowerCase(Locale.ROOT))
                .row("read-only", profile.rules().readOnly() ? "yes" : "no").row("secret", keeping(profile.secrets()));
        profile.settings().values().forEach(table::row);
        table.print(console().out());
    }
}
