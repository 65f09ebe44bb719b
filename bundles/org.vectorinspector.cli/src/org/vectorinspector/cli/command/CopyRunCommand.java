package org.vectorinspector.cli.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.CopyRequest;
import org.vectorinspector.core.migrate.CopyRun;
import org.vectorinspector.core.migrate.PlanDepth;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.RunStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plans a copy and runs it. */
@Command(name = "run", description = "Plans a copy and runs it; what it loses must be accepted.",
        footer = {"", "Exit codes: 0 complete, 1 failed or stopped, 2 used wrongly or a loss not accepted, 3 different (--verify),",
            "4 complete but for records that were set aside."})
final class CopyRunCommand extends AcrossCommand {
    private static final List<Integer> WORST_FIRST = List.of(ExitCode.FAILED, ExitCode.DIFFERENT, ExitCode.SET_ASIDE);

    @Mixin
    private CopyEnds ends = new CopyEnds();

    @Mixin
    private CopyLimits limits = new CopyLimits();

    @Option(names = "--accept-losses", description = "Copy even where the plan says that something does not arrive.")
    private boolean acceptLosses;

    @Option(names = "--everything", description = "Look at every record before the copy begins, and not at the first thousand.")
    private boolean everything;

    @Option(names = "--verify", description = "Compare the copy with its source in the end.")
    private boolean verify;

    @Option(names = "--yes", description = "Ask nothing before a database that is used for real is changed.")
    private boolean yes;

    CopyRunCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int run() throws Exception {
        PlanDepth depth = everything ? PlanDepth.EVERYTHING : PlanDepth.SAMPLE;
        List<CopyPlan> plans = new ArrayList<>();
        for (CopyRequest request : ends.requests(services())) {
            plans.add(services().across().copies().plan(request, depth, new ReadProgress(console().err(), "")));
        }
        for (CopyPlan plan : plans) {
            agree(plan);
        }
        new WriteConsent(services(), yes).ask(plans.getFirst().request().target());
        Set<Integer> codes = new HashSet<>();
        for (CopyPlan plan : plans) {
            codes.add(copy(plan));
        }
        return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(ExitCode.DONE);
    }

    private int copy(CopyPlan plan) throws Exception {
        CopyRun run = services().across().copies().start(plan, limits.limits());
        console().err().println("Run " + run.status().id() + ". If it stops: copy resume " + run.status().id());
        RunStatus ended = new CopyWatch(console()).watch(run);
        return new CopyEnding(services(), console(), json()).end(ended, verify);
    }

    private void agree(CopyPlan plan) throws UsageException {
        if (plan.obstacle().isPresent()) {
            throw new UsageException(plan.obstacle().get());
        }
        List<PlanLine> losses = plan.losses();
        losses.forEach(line -> console().err().println("Lost: " + CopyPlanPrinter.thing(line) + ". " + line.how()
                + (line.examples().isEmpty() ? "" : " Such as " + line.examples().stream().collect(Collectors.joining(", ")) + ".")));
        if (!losses.isEmpty() && !acceptLosses) {
            throw new UsageException("Nothing was copied. Say --accept-losses to copy nevertheless, or look at the whole plan with copy plan.");
        }
    }
}
