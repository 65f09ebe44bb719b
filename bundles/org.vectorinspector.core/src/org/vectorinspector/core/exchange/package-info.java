/**
 * Records from and to files, streaming.
 *
 * <p>Start with {@link org.vectorinspector.core.exchange.RecordExport} and {@link org.vectorinspector.core.exchange.RecordImport}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.exchange;
