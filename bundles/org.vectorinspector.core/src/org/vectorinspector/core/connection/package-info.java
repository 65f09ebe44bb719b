/**
 * Open connections: what they are, who owns them, which is active.
 *
 * <p>Start with {@link org.vectorinspector.core.connection.ConnectionManager}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.connection;
