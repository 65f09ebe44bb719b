package org.vectorinspector.cli.command;

import java.util.Locale;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.migrate.CopyPlan;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.json.JsonOutput;

/** Shows a plan. */
record CopyPlanPrinter(CopyPlan plan) {
    void print(Console console, boolean json) {
        if (json) {
            console.out().println(json());
            return;
        }
        TextTable table = new TextTable("thing", "source", "target", "verdict", "how");
        plan.lines().forEach(line -> table.row(thing(line), line.source(), line.target(), word(line.verdict()), line.how()));
        table.print(console.out());
        console.err().println(plan.count(Verdict.KEPT) + " kept, " + plan.count(Verdict.MAPPED) + " mapped, " + plan.count(Verdict.LOST) + " lost; "
                + plan.examined() + (plan.complete() ? " records, all of them, were looked at." : " records were looked at."));
        plan.obstacle().ifPresent(console.err()::println);
    }

    /** Returns what a person calls the thing that a line is about. */
    static String thing(PlanLine line) {
        String part = word(line.part());
        return line.name().isEmpty() ? part : part + " " + line.name();
    }

    private String json() {
        JsonOutput out = new JsonOutput().beginObject().name("source").text(plan.request().source().label()).name("target")
                .text(plan.request().target().label()).name("records").number(plan.total().records()).name("exact").flag(plan.total().exact())
                .name("examined").number(plan.examined()).name("creates").flag(plan.create().isPresent());
        plan.obstacle().ifPresent(sentence -> out.name("obstacle").text(sentence));
        out.name("lines").beginArray();
        plan.lines().forEach(line -> write(out, line));
        return out.endArray().endObject().toString();
    }

    private static void write(JsonOutput out, PlanLine line) {
        out.beginObject().name("part").text(word(line.part())).name("name").text(line.name()).name("source").text(line.source()).name("target")
                .text(line.target()).name("verdict").text(word(line.verdict())).name("how").text(line.how()).name("records").number(line.records())
                .name("examples").beginArray();
        line.examples().forEach(out::text);
        out.endArray().endObject();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
