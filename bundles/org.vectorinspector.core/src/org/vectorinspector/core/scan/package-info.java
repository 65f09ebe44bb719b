/**
 * Reading whole collections with bounded memory: for export, copy and comparison. Start with
 * {@link org.vectorinspector.core.scan.RecordScan} and {@link org.vectorinspector.core.scan.ReadAhead}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.scan;
