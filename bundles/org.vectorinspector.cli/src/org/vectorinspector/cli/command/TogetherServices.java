package org.vectorinspector.cli.command;

import org.vectorinspector.core.batch.ProfileBatch;
import org.vectorinspector.core.together.TargetSets;
import org.vectorinspector.core.together.TogetherSearch;

/**
 * What commands about several databases at once work with.
 *
 * @param search asks collections
 * @param sets the saved sets of targets
 * @param batch asks profiles
 */
public record TogetherServices(TogetherSearch search, TargetSets sets, ProfileBatch batch) {
}
