package org.vectorinspector.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.vectorinspector.cli.output.Console;
import org.vectorinspector.cli.output.TextTable;
import org.vectorinspector.core.connection.OpenRequest;
import org.vectorinspector.core.connection.TestReport;
import org.vectorinspector.json.JsonOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tests a connection. */
@Command(name = "test", description = "Tests a connection: reaches the server, checks the credential, asks for the version.")
final class TestCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin
    private ConnectionOptions options;

    @Option(names = "--json", description = "Write JSON instead of a table.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    TestCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        OpenRequest request = options.request(services);
        try (var secrets = request.secrets()) {
            TestReport report = services.connections().test(request);
            if (json) {
                console.out().println(json(report));
            } else {
                table(report);
            }
        }
        return 0;
    }

    private void table(TestReport report) {
        TextTable table = new TextTable("connection works", report.connecting().toMillis() + " ms")
                .row("product", report.server().product()).row("version", report.server().version())
                .row("answers in", report.answering().toMillis() + " ms").row("collections", Integer.toString(report.collections()));
        report.server().details().forEach((name, value) -> table.row(name, value));
        table.print(console.out());
    }

    private static String json(TestReport report) {
        JsonOutput out = new JsonOutput().beginObject().name("product").text(report.server().product()).name("version")
                .text(report.server().version()).name("connect_ms").number(report.connecting().toMillis()).name("ping_ms")
                .number(report.answering().toMillis()).name("collections").number(report.collections()).name("details").beginObject();
        for (Map.Entry<String, String> detail : report.server().details().entrySet()) {
            out.name(detail.getKey()).text(detail.getValue());
        }
        return out.endObject().endObject().toString();
    }
}
