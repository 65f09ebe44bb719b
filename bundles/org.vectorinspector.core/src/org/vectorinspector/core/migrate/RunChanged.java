package org.vectorinspector.core.migrate;

/**
 * A run has changed.
 *
 * @param status as it is now
 */
public record RunChanged(RunStatus status) {
}
