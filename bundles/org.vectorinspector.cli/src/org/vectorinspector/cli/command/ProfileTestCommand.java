package org.vectorinspector.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.batch.BatchDepth;
import org.vectorinspector.core.batch.BatchListener;
import org.vectorinspector.core.batch.BatchRequest;
import org.vectorinspector.core.batch.BatchRow;
import org.vectorinspector.core.batch.ProfileFacts;
import org.vectorinspector.core.profile.ConnectionProfile;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tests profiles, each on its own: one that fails stops no other. */
@Command(name = "test", description = "Tests saved profiles; without names, all of them.")
final class ProfileTestCommand extends ProfileCommand {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names or ids.")
    private List<String> names = List.of();

    ProfileTestCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        List<ConnectionProfile> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(profile(name));
        }
        BatchRequest request = BatchRequest.of(names.isEmpty() ? profiles().store().profiles() : chosen, BatchDepth.TEST);
        List<BatchRow> rows = services().across().batch().run(request, BatchListener.NONE);
        TextTable table = new TextTable("profile", "result", "version", "ms");
        JsonOutput out = new JsonOutput().beginArray();
        rows.forEach(row -> add(row, table, out));
        if (json()) {
            console().out().println(out.endArray());
        } else {
            table.print(console().out());
        }
        if (rows.stream().anyMatch(row -> row.state() instanceof BatchRow.Failed)) {
            throw new VectorStoreException(VectorStoreException.Kind.UNREACHABLE, "Not all profiles work.", "The list says why.");
        }
    }

    private static void add(BatchRow row, TextTable table, JsonOutput out) {
        out.beginObject().name("name").text(row.profile().name()).name("id").text(row.profile().id().value());
        if (row.state() instanceof BatchRow.Works(ProfileFacts facts)) {
            table.row(row.profile().name(), "works", facts.version(), Long.toString(facts.connecting().toMillis()));
            out.name("works").flag(true).name("version").text(facts.version()).name("connect_ms").number(facts.connecting().toMillis());
        } else if (row.state() instanceof BatchRow.Failed failed) {
            table.row(row.profile().name(), failed.failure().getMessage(), "", "");
            out.name("works").flag(false).name("error").text(failed.failure().getMessage()).name("advice").text(failed.failure().advice());
        }
        out.endObject();
    }
}
