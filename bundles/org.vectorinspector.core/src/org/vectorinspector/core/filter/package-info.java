/**
 * Filters as people write them, and where they run.
 *
 * <p>Start with {@link org.vectorinspector.core.filter.FilterPlanner}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.filter;
