package org.vectorinspector.core.profile;

import java.util.List;

/**
 * What an import has done.
 *
 * @param saved as they are now
 * @param skipped how many were left out
 * @param remarks what a person should know, in sentences
 */
public record ImportOutcome(List<ConnectionProfile> saved, int skipped, List<String> remarks) {
    public ImportOutcome {
        saved = List.copyOf(saved);
        remarks = List.copyOf(remarks);
    }
}
