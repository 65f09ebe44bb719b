package org.vectorinspector.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vectorinspector.api.error.VectorStoreException;
import org.vectorinspector.core.together.AlignBy;
import org.vectorinspector.core.together.Target;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.TargetSets;
import picocli.CommandLine.Option;

/** Which collections a command asks together. */
final class TargetOptions {
    @Option(names = "--target", paramLabel = "PROFILE/COLLECTION",
            description = "A collection to ask, with @PARTITION where needed; repeated for each.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--target-set", paramLabel = "NAME", description = "The targets of a saved set, before those of --target.")
    private String set;

    @Option(names = "--save-set", paramLabel = "NAME", description = "Save these targets as a set, for the window too.")
    private String saved;

    @Option(names = "--model", paramLabel = "PROFILE/COLLECTION=MODEL", description = "The model that turns the text into vectors of this target.")
    private Map<String, String> models = new LinkedHashMap<>();

    @Option(names = "--space", paramLabel = "NAME", description = "The vector space of all targets; the first dense one of each unless you say otherwise.")
    private String space = "";

    @Option(names = "--align-by", paramLabel = "KEY", description = "The metadata key by which records are matched; the id unless you say otherwise.")
    private String key;

    @Option(names = "--base", paramLabel = "PROFILE/COLLECTION", description = "The target that moves are against; the first one unless you say otherwise.")
    private String base;

    /** Returns the set that the options describe, and saves it where they say so. */
    TargetSet read(Services services) throws UsageException, VectorStoreException, IOException {
        TargetSets sets = services.across().sets();
        services.profiles().store().reload();
        List<Target> all = new ArrayList<>(set == null ? List.of() : found(sets).targets());
        TargetNames names = new TargetNames(services.profiles().store());
        for (String text : targets) {
            all.add(names.read(text));
        }
        if (all.isEmpty()) {
            throw new UsageException("Name what to ask: --target PROFILE/COLLECTION, several times, or --target-set NAME.");
        }
        TargetSet whole = new TargetSet(saved == null ? "command line" : saved, modelled(all, names), align(sets));
        if (saved != null) {
            sets.save(whole);
        }
        return whole;
    }

    /** Returns the place of the target that moves are against. */
    int base(TargetSet whole, Services services) throws UsageException, VectorStoreException {
        return base == null ? 0 : place(whole.targets(), new TargetNames(services.profiles().store()).read(base), base);
    }

    private TargetSet found(TargetSets sets) throws UsageException {
        String known = sets.all().stream().map(TargetSet::name).collect(Collectors.joining(", "));
        return sets.find(set).orElseThrow(() -> new UsageException("There is no set «" + set + "»"
                + (known.isEmpty() ? "; none is saved." : "; there are: " + known + ".")));
    }

    private AlignBy align(TargetSets sets) throws UsageException {
        if (key == null) {
            return set == null ? new AlignBy.Id() : found(sets).align();
        }
        if (key.isBlank()) {
            throw new UsageException("--align-by names a metadata key.");
        }
        return new AlignBy.MetadataKey(key);
    }

    private List<Target> modelled(List<Target> all, TargetNames names) throws UsageException, VectorStoreException {
        List<Target> modelled = new ArrayList<>(space.isEmpty() ? all : all.stream().map(target -> target.inSpace(space)).toList());
        for (Map.Entry<String, String> model : models.entrySet()) {
            int place = place(modelled, names.read(model.getKey()), model.getKey());
            modelled.set(place, modelled.get(place).embeddedBy(model.getValue()));
        }
        return modelled;
    }

    private static int place(List<Target> all, Target wanted, String text) throws UsageException {
        for (int place = 0; place < all.size(); place++) {
            Target target = all.get(place);
            if (target.connection().equals(wanted.connection()) && target.collection().equals(wanted.collection())) {
                return place;
            }
        }
        throw new UsageException("«" + text + "» is none of the targets.");
    }
}
