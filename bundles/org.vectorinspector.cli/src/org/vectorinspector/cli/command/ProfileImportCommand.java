package org.vectorinspector.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.vectorinspector.api.secret.CredentialStore.Place;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.ProfileId;
import org.vectorinspector.core.profile.ImportOutcome;
import org.vectorinspector.core.profile.ImportPlan.Candidate;
import org.vectorinspector.core.profile.ImportPlan.Origin;
import org.vectorinspector.core.profile.ImportPlan;
import org.vectorinspector.core.profile.ProfileExchange.Resolution;
import org.vectorinspector.core.profile.SecretRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes profiles in from a file. */
@Command(name = "import", description = "Saves the profiles of a file: of this program or of the single-connection Vector Inspector.")
final class ProfileImportCommand extends ProfileCommand {
    @Parameters(paramLabel = "FILE", description = "profiles.json or settings.json.")
    private Path file;

    @Option(names = "--on-existing", paramLabel = "WHAT", description = "skip (as it is without this option), replace or keep_both.")
    private Resolution onExisting = Resolution.SKIP;

    @Option(names = "--ask", description = "Keep no secrets of an old file or keychain entry; ask for them at each connection.")
    private boolean ask;

    @Option(names = "--dry-run", description = "Show what would come, and change nothing.")
    private boolean dryRun;

    ProfileImportCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    void run() throws Exception {
        try (ImportPlan plan = profiles().exchange().read(file)) {
            if (dryRun) {
                show(plan);
                return;
            }
            Map<ProfileId, Resolution> resolutions = plan.candidates().stream()
                    .collect(Collectors.toMap(candidate -> candidate.profile().id(), candidate -> onExisting, (first, second) -> first));
            ImportOutcome outcome = profiles().exchange().take(plan, resolutions, rule(plan));
            outcome.remarks().forEach(console().err()::println);
            console().err().println(outcome.saved().size() + " imported, " + outcome.skipped() + " left out.");
        }
    }

    private SecretRule rule(ImportPlan plan) {
        if (plan.origin() == Origin.OWN) {
            return SecretRule.NONE;
        }
        return ask ? SecretRule.ASK : SecretRule.at(Place.SYSTEM_KEYCHAIN);
    }

    private void show(ImportPlan plan) {
        TextTable table = new TextTable("profile", "provider", "there already", "remarks");
        for (Candidate candidate : plan.candidates()) {
            table.row(candidate.profile().name(), candidate.profile().provider().value(),
                    candidate.existing().map(there -> there.name()).orElse("no"), String.join(" ", candidate.remarks()));
        }
        table.print(console().out());
    }
}
