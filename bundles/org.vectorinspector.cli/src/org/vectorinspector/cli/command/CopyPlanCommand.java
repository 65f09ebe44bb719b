package org.vectorinspector.cli.command;

import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.PlanDepth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a copy would do. */
@Command(name = "plan", description = "Says line by line what a copy would keep, change and lose; writes nothing.")
final class CopyPlanCommand extends AcrossCommand {
    @Mixin
    private CopyEnds ends = new CopyEnds();

    @Option(names = "--everything", description = "Look at every record and not at the first thousand.")
    private boolean everything;

    CopyPlanCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        PlanDepth depth = everything ? PlanDepth.EVERYTHING : PlanDepth.SAMPLE;
        boolean possible = true;
        for (CopyRequest request : ends.requests(services())) {
            CopyPlan plan = services().across().copies().plan(request, depth, new ReadProgress(console().err(), ""));
            new CopyPlanPrinter(plan).print(console(), json());
            possible &= plan.obstacle().isEmpty();
        }
        return possible ? ExitCode.DONE : ExitCode.FAILED;
    }
}
