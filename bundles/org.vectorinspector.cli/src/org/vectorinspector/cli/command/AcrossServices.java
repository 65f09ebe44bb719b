package org.vectorinspector.cli.command;

import org.vectorinspector.core.batch.ProfileBatch;
import org.vectorinspector.core.compare.CollectionComparer;
import org.vectorinspector.core.migrate.CopyService;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.core.together.TogetherSearch;

/**
 * What commands about several databases at once work with.
 *
 * @param comparer of two collections
 * @param copies from one database to another
 * @param together asks several collections the same
 * @param sets the saved sets of targets
 * @param batch asks profiles
 */
public record AcrossServices(CollectionComparer comparer, CopyService copies, TogetherSearch together, TargetSets sets, ProfileBatch batch) {
}
