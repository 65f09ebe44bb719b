/**
 * Looking at the records of a collection, however many there are.
 *
 * <p>Start with {@link org.vectorinspector.core.browse.PageCache} and {@link org.vectorinspector.core.browse.BrowseQuery}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.browse;
