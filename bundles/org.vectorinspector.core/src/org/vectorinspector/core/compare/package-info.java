/**
 * Comparing two collections of any two databases: which ids are on one side only, which records are equal, and what differs in
 * the others. Start with {@link org.vectorinspector.core.compare.ScanComparison}, which needs bounded memory for any number of
 * records, and {@link org.vectorinspector.core.compare.RecordComparison} for two records.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.compare;
