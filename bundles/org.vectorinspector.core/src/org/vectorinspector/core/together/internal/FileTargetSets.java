package org.vectorinspector.core.together.internal;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.vectorinspector.api.model.Metadata;
import org.vectorinspector.core.home.ProgramHome;
import org.vectorinspector.core.home.SettingsFile;
import org.vectorinspector.core.together.TargetSet;
import org.vectorinspector.core.together.TargetSets;

/** Sets of targets in a file, which is read anew before it is changed, so that two programs do not undo each other's changes. */
@Component
public final class FileTargetSets implements TargetSets {
    private static final Comparator<TargetSet> ORDER = Comparator.comparing(TargetSet::name, String.CASE_INSENSITIVE_ORDER);

    private final SettingsFile file;
    private volatile List<TargetSet> sets;

    /** Keeps the sets in the program's home. */
    @Activate
    public FileTargetSets() {
        this(ProgramHome.current());
    }

    /** Keeps the sets in another home, for tests. */
    public FileTargetSets(ProgramHome home) {
        this.file = new SettingsFile(home.folder().resolve("target-sets.json"));
        this.sets = TargetSetJson.read(file.read()).stream().sorted(ORDER).toList();
    }

    @Override
    public List<TargetSet> all() {
        return sets;
    }

    @Override
    public Optional<TargetSet> find(String name) {
        return sets.stream().filter(set -> set.name().equals(name)).findFirst();
    }

    @Override
    public void save(TargetSet set) throws IOException {
        replace(set.name(), Stream.of(set));
    }

    @Override
    public void remove(String name) throws IOException {
        replace(name, Stream.empty());
    }

    private synchronized void replace(String name, Stream<TargetSet> instead) throws IOException {
        Metadata content = file.read();
        Stream<TargetSet> others = TargetSetJson.read(content).stream().filter(other -> !other.name().equals(name));
        sets = Stream.concat(others, instead).sorted(ORDER).toList();
        file.write(TargetSetJson.write(content, sets));
    }
}
