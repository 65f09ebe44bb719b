package org.vectorinspector.core.migrate.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vectorinspector.api.model.Value;
import org.vectorinspector.core.home.SafeFile;
import org.vectorinspector.core.migrate.RunStatus;
import org.vectorinspector.core.migrate.VerifyReport;
import org.vectorinspector.core.migrate.VerifyReport.Check;
import org.vectorinspector.core.migrate.VerifyReport.Subject;
import org.vectorinspector.json.JsonProblem;
import org.vectorinspector.json.ValueJson;

/** Keeps reports in files. */
public final class VerifyReportJson {
    private VerifyReportJson() {
    }

    static void write(VerifyReport report, Path file) throws IOException {
        new SafeFile(file).write((text(report) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a report as one object. */
    public static String text(VerifyReport report) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("run", Value.of(report.run().id().value()));
        object.put("source", Value.of(report.run().source().label()));
        object.put("target", Value.of(report.run().target().label()));
        object.put("equal", Value.of(report.equal()));
        object.put("at", Value.of(report.at().toString()));
        object.put("seconds", Value.of(report.took().toMillis() / 1e3));
        object.put("written", Value.of(report.run().tally().written()));
        object.put("skipped", Value.of(report.run().tally().skipped()));
        object.put("setAside", Value.of(report.run().tally().setAside()));
        object.put("checks", new Value.Items(report.checks().stream().map(VerifyReportJson::check).toList()));
        return ValueJson.pretty(new Value.Fields(object));
    }

    private static Value check(Check check) {
        Map<String, Value> object = new LinkedHashMap<>();
        object.put("subject", Value.of(check.subject().name()));
        object.put("equal", Value.of(check.equal()));
        object.put("compared", Value.of(check.compared()));
        object.put("different", Value.of(check.different()));
        object.put("finding", Value.of(check.finding()));
        object.put("examples", Json.texts(check.examples()));
        return new Value.Fields(object);
    }

    static VerifyReport read(Path file, RunStatus run) throws IOException {
        byte[] content = new SafeFile(file).read().orElseThrow(() -> new IOException("There is no " + file));
        try {
            Map<String, Value> object = ValueJson.parseMetadata(new String(content, StandardCharsets.UTF_8)).values();
            List<Check> checks = new ArrayList<>();
            for (Value check : Json.list(object, "checks")) {
                if (check instanceof Value.Fields(Map<String, Value> fields)) {
                    checks.add(check(fields));
                }
            }
            double seconds = object.get("seconds") instanceof Value.Decimal(double number) ? number : Json.number(object, "seconds");
            return new VerifyReport(run, Instant.parse(Json.needed(object, "at")), Duration.ofMillis((long) (seconds * 1_000)), checks);
        } catch (JsonProblem | DateTimeParseException damaged) {
            throw new IOException(file + " is damaged: " + damaged.getMessage(), damaged);
        }
    }

    private static Check check(Map<String, Value> object) throws IOException {
        return new Check(Json.constant(Subject.class, Json.needed(object, "subject")), Json.flag(object, "equal"), Json.number(object, "compared"),
                Json.number(object, "different"), Json.needed(object, "finding"), Json.textList(object, "examples"));
    }
}
