package org.vectorinspector.core.migrate;

/**
 * A run is not known any more.
 *
 * @param run which
 */
public record RunForgotten(RunId run) {
}
