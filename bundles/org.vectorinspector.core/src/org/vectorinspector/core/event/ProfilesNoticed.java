package org.vectorinspector.core.event;

import java.util.Optional;

/**
 * Something is wrong with the file of the profiles, or not any more.
 *
 * @param notice a sentence for a person, empty when all is well again
 */
public record ProfilesNoticed(Optional<String> notice) {
}
