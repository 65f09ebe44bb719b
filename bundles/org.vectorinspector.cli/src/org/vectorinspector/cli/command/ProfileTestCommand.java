package org.vectorinspector.cli.command;

import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tests profiles, each on its own: one that fails stops no other. */
@Command(name = "test", description = "Tests saved profiles; without names, all of them.")
final class ProfileTestCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names or ids.")
    private List<String> names = List.of();

    private boolean failed;

    ProfileTestCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        List<ConnectionProfile> chosen = new java.util.ArrayList<>();
        for (String name : names) {
            chosen.add(profile(name));
        }
        TextTable table = new TextTable("profile", "result", "version", "ms");
        JsonOutput out = new JsonOutput().beginArray();
        for (ConnectionProfile profile : names.isEmpty() ? profiles().store().profiles() : chosen) {
            test(profile, table, out);
        }
        if (json()) {
            console().out().println(out.endArray());
        } else {
            table.print(console().out());
        }
        if (failed) {
            throw new VectorStoreException(VectorStoreException.Kind.UNREACHABLE, "Not all profiles work.", "The list says why.");
        }
    }

    private void test(ConnectionProfile profile, TextTable table, JsonOutput out) {
        out.beginObject().name("name").text(profile.name()).name("id").text(profile.id().value());
        try {
            OpenRequest request = profiles().connections().request(profile);
            try (var secrets = request.secrets()) {
                TestReport report = services().connections().test(request);
                String version = report.server().product() + " " + report.server().version();
                table.row(profile.name(), "works", version, Long.toString(report.connecting().toMillis()));
                out.name("works").flag(true).name("version").text(version).name("connect_ms").number(report.connecting().toMillis());
            }
        } catch (VectorStoreException failure) {
            failed = true;
            table.row(profile.name(), failure.getMessage(), "", "");
            out.name("works").flag(false).name("error").text(failure.getMessage()).name("advice").text(failure.advice());
        }
        out.endObject();
    }
}
