package org.vectorinspector.core.migrate.internal;

import java.util.List;
import java.util.Set;
import org.vectorinspector.core.migrate.Conversion;
import org.vectorinspector.core.migrate.CopyMapping;
import org.vectorinspector.core.migrate.IdRule;
import org.vectorinspector.core.migrate.KeyRule;
import org.vectorinspector.core.migrate.PartitionedId;
import org.vectorinspector.core.migrate.PlanLine;
import org.vectorinspector.core.migrate.PlanLine.Part;
import org.vectorinspector.core.migrate.PlanLine.Verdict;
import org.vectorinspector.core.migrate.ValueShape;

/** Says what becomes of the partitions of a collection that is taken as a whole. */
final class PartitionLine {
    private static final int EXAMPLES = 3;

    private PartitionLine() {
    }

    static PlanLine of(Basis basis, CopyMapping mapping) {
        Set<String> names = basis.survey().partitions().names();
        List<String> examples = names.stream().limit(EXAMPLES).toList();
        String source = names.isEmpty() ? "the default one" : names.size() == 1 ? "1 partition" : names.size() + " partitions";
        KeyRule rule = mapping.keys().getOrDefault(PartitionedId.FIELD, KeyRule.keep(PartitionedId.FIELD));
        String field = "«" + rule.name() + "»";
        if (mapping.ids().partitions() != IdRule.Partitions.TO_THE_SAME && rule.conversion(ValueShape.TEXT) == Conversion.OMIT) {
            return new PlanLine(Part.PARTITION, "", source, "nothing", Verdict.LOST, "The target takes no metadata that could keep it.", 0, examples);
        }
        return switch (mapping.ids().partitions()) {
            case TO_THE_SAME -> new PlanLine(Part.PARTITION, "", source, "the same", Verdict.KEPT, Basis.whole(basis.request().source())
                    ? "Each record goes to the partition of the same name, which is made where it is missing."
                    : "Each record goes to the partition that its " + field + " says, which is made where it is missing.", 0, examples);
            case TAKEN_OFF -> new PlanLine(Part.PARTITION, "", source, "metadata " + field, Verdict.MAPPED,
                    "No id is in two partitions, so ids stay as they are. A copy back brings each record to its partition.", 0, examples);
            case AS_THEY_ARE -> new PlanLine(Part.PARTITION, "", source, "metadata " + field, Verdict.MAPPED,
                    "Ids begin with the partition, so that none is there twice. " + (basis.survey().partitions().apart() && !basis.complete()
                            ? "Where a look at everything finds no id in two partitions they stay as they are. " : "")
                            + "A copy back brings each record to its partition under its own id.", 0, examples);
        };
    }
}
