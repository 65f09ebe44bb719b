/**
 * Copies collections between any two databases, and files, without losing anything silently: plan, run, verify, undo. Start with
 * {@link org.vectorinspector.core.migrate.CopyService} and {@link org.vectorinspector.core.migrate.CopyPlan}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.migrate;
