package org.vectorinspector.standins;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vectorinspector.standins.pinecone.PineconeVendor;
import org.vectorinspector.standins.qdrant.QdrantVendor;
import org.vectorinspector.standins.spec.SpecCheck;
import org.vectorinspector.standins.spec.SpecFolder;
import org.vectorinspector.standins.weaviate.WeaviateStandIn;

/** Starts a stand-in from a command line: see {@code docs/testing.md}. */
public final class StandIns {
    private static final List<Vendor> VENDORS = List.of(new QdrantVendor(), new PineconeVendor(), new WeaviateStandIn());

    private final List<Vendor> vendors;
    private final PrintStream out;

    /** Makes a starter of these vendors that says what it does. */
    public StandIns(List<Vendor> vendors, PrintStream out) {
        this.vendors = vendors;
        this.out = out;
    }

    /** Starts what the arguments say and runs until it is stopped. */
    public static void main(String[] arguments) throws IOException {
        Optional<StandInServer> started = new StandIns(VENDORS, System.out).start(List.of(arguments));
        if (started.isEmpty()) {
            System.exit(2);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(started.get()::close));
    }

    /** Starts what the arguments say; empty, with a word about the usage, when they make no sense. */
    public Optional<StandInServer> start(List<String> arguments) throws IOException {
        try {
            String name = arguments.isEmpty() ? "" : arguments.getFirst();
            Vendor vendor = vendors.stream().filter(candidate -> candidate.name().equals(name)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no stand-in «" + name + "»."));
            return Optional.of(start(vendor, arguments.subList(1, arguments.size())));
        } catch (IllegalArgumentException wrong) {
            out.println(wrong.getMessage());
            usage();
            return Optional.empty();
        }
    }

    private StandInServer start(Vendor vendor, List<String> arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int port = 0;
        for (int i = 0; i < arguments.size(); i += 2) {
            String key = arguments.get(i).replaceFirst("^--", "");
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("A value for --" + key + " is missing.");
            }
            String value = arguments.get(i + 1);
            switch (key) {
                case "port" -> port = Integer.parseInt(value);
                case "fault" -> faults.add(value);
                default -> options.put(known(vendor, key), value);
            }
        }
        StandInServer server = StandInServer.start(port, vendor.service(options));
        faults.forEach(server.faults()::add);
        watch(vendor, server);
        out.println("A stand-in for " + vendor.name() + " listens at http://127.0.0.1:" + server.port() + "; switch faults at "
                + StandInServer.FAULTS + ".");
        return server;
    }

    private static String known(Vendor vendor, String key) {
        if (!vendor.options().containsKey(key)) {
            throw new IllegalArgumentException("There is no option --" + key + ".");
        }
        return key;
    }

    /** Prints every exchange, and what is wrong with it. */
    private void watch(Vendor vendor, StandInServer server) {
        SpecCheck check = SpecCheck.by(SpecFolder.usual(), vendor.descriptions().toArray(String[]::new));
        check.reason().ifPresent(out::println);
        server.watchedBy((request, answer) -> vendor.described(request).ifPresent(described -> check.seen(described, answer)));
        server.watchedBy((request, answer) -> {
            String status = answer.map(given -> Integer.toString(given.status())).orElse("refused on purpose");
            out.println(request.method() + " " + request.rawPath() + " " + status);
            check.takeViolations().forEach(violation -> out.println("  NOT AS DESCRIBED: " + violation));
        });
    }

    private void usage() {
        out.println("Usage: VENDOR [--port N] [--fault \"METHOD PATH [times=N] [over=BYTES] FAULT\"]… [OPTION]…");
        for (Vendor vendor : vendors) {
            out.println("  " + vendor.name());
            vendor.options().forEach((key, words) -> out.println("    --" + key + "  " + words));
        }
    }
}
