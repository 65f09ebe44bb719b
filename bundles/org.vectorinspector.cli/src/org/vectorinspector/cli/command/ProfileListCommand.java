package org.vectorinspector.cli.command;

import java.util.List;
import java.util.Locale;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists profiles. */
@Command(name = "list", description = "Lists the saved profiles.")
final class ProfileListCommand extends ProfileCommand {
    @Option(names = "--folder", paramLabel = "FOLDER", description = "Only those in this folder.")
    private String folder;

    ProfileListCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() {
        List<ConnectionProfile> chosen = profiles().store().profiles().stream()
                .filter(profile -> folder == null || profile.labels().folder().equals(folder)).toList();
        if (json()) {
            JsonOutput out = new JsonOutput().beginArray();
            chosen.forEach(profile -> write(out, profile));
            console().out().println(out.endArray());
            return;
        }
        TextTable table = new TextTable("name", "provider", "folder", "environment", "read-only", "secret", "id");
        chosen.forEach(profile -> table.row(profile.name(), profile.provider().value(), profile.labels().folder(),
                profile.rules().environment().name().toLowerCase(Locale.ROOT), profile.rules().readOnly() ? "yes" : "no",
                keeping(profile.secrets()), profile.id().value()));
        table.print(console().out());
    }
}
