package org.vectorinspector.api.spi;

/**
 * Marks the capabilities that change a database: every capability interface that can do so extends it, because a read-only
 * connection hands out none of them.
 */
public interface WritingCapability {
}
