package org.vectorinspector.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.vectorinspector.benchmarks.compare.CompareIds;
import org.vectorinspector.benchmarks.copy.ChromaCopy;
import org.vectorinspector.benchmarks.copy.CopyHeap;
import org.vectorinspector.benchmarks.copy.CopyKill;
import org.vectorinspector.benchmarks.copy.CopyLatency;
import org.vectorinspector.benchmarks.copy.CopyVerify;
import org.vectorinspector.benchmarks.copy.JsonCopy;
import org.vectorinspector.benchmarks.copy.PythonCopy;
import org.vectorinspector.benchmarks.copy.RestWrite;
import org.vectorinspector.benchmarks.decode.VectorDecoding;
import org.vectorinspector.benchmarks.harness.Benchmark;
import org.vectorinspector.benchmarks.harness.Run;
import org.vectorinspector.benchmarks.harness.Scale;
import org.vectorinspector.benchmarks.read.ChromaDatabase;
import org.vectorinspector.benchmarks.read.Database;
import org.vectorinspector.benchmarks.read.Dataset;
import org.vectorinspector.benchmarks.read.LocalDatabase;
import org.vectorinspector.benchmarks.read.LocalRead;
import org.vectorinspector.benchmarks.read.RestRead;
import org.vectorinspector.benchmarks.server.Answers;
import org.vectorinspector.benchmarks.server.PineconeDatabase;
import org.vectorinspector.benchmarks.server.QdrantDatabase;
import org.vectorinspector.benchmarks.server.WeaviateDatabase;
import org.vectorinspector.benchmarks.together.FiveTargets;
import org.vectorinspector.benchmarks.window.StartUp;
import org.vectorinspector.benchmarks.window.TableJumps;

/** The command: runs the benchmarks that are named, all of them when none is; ends with 1 when a goal is missed. */
public final class Benchmarks {
    private Benchmarks() {
    }

    private static List<Benchmark> all(Scale scale) {
        List<Benchmark> all = new ArrayList<>();
        for (Database database : List.of(new ChromaDatabase(), new QdrantDatabase(), new WeaviateDatabase(), new PineconeDatabase(),
                new QdrantDatabase(Answers.READY), new WeaviateDatabase(Answers.READY), new PineconeDatabase(Answers.READY))) {
            for (int dimension : new int[] {384, 1_536}) {
                all.add(new RestRead(database, new Dataset(scale.records(100_000), dimension)));
                all.add(new RestWrite(database, new Dataset(scale.records(100_000), dimension)));
            }
        }
        all.addAll(List.of(
                new LocalRead(new Dataset(scale.records(100_000), 384)),
                new TableJumps(),
                new StartUp(),
                new VectorDecoding(),
                new JsonCopy(scale),
                new CopyHeap(scale),
                new CopyKill(scale),
                new CopyLatency(scale),
                new CopyVerify(scale),
                new CompareIds(scale),
                new FiveTargets(scale),
                new ChromaCopy(new ChromaDatabase(), true, scale),
                new ChromaCopy(new LocalDatabase(), false, scale),
                new PythonCopy(scale)));
        return all;
    }

    /** Arguments: the number of rounds, then names. */
    public static void main(String[] arguments) throws Exception {
        List<String> names = List.of(arguments).subList(1, arguments.length);
        Scale scale = Scale.fromProperties();
        List<Benchmark> all = all(scale);
        List<Benchmark> chosen = names.isEmpty() ? all : names.stream().map(name -> named(all, name)).toList();
        Run run = new Run(System.out, Integer.parseInt(arguments[0]));
        run.describeMachine();
        if (!scale.whole()) {
            System.out.println("The jobs have " + scale.factor() + " of their size: the goals are not meant for this.");
        }
        List<String> missed = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            if (!run.of(benchmark)) {
                missed.add(benchmark.name());
            }
        }
        System.out.println();
        System.out.println(missed.isEmpty() ? "All goals were met." : "Goals were MISSED in: " + String.join(", ", missed));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    private static Benchmark named(List<Benchmark> all, String name) {
        return all.stream().filter(benchmark -> benchmark.name().equals(name)).findFirst().orElseThrow(() -> {
            System.err.println("There is no benchmark " + name + "; there are: " + String.join(", ", all.stream().map(Benchmark::name).toList()));
            return new IllegalArgumentException(name);
        });
    }
}
