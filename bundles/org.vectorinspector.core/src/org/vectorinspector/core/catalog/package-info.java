/** The collections of open connections. Start with {@link org.vectorinspector.core.catalog.CollectionCatalog}. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.catalog;
