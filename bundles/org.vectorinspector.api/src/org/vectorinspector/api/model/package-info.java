/**
 * The words of the program as values: collections, records, vectors, metadata, filters, pages and hits. Everything here is
 * immutable and safe to share between threads; arrays of numbers are shared, not copied, and nobody writes into them.
 *
 * <p>Start with {@link org.vectorinspector.api.model.RecordBatch}, {@link org.vectorinspector.api.model.Filter} and
 * {@link org.vectorinspector.api.model.PageRequest}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.api.model;
