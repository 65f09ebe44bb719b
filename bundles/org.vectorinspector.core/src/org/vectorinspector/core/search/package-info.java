/** Searching by text, record and vector. Start with {@link org.vectorinspector.core.search.SearchService}. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.search;
