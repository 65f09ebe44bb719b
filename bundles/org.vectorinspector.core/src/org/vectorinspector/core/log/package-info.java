/**
 * What was logged since the program started, for people who look into it, without anything that looks like a secret.
 *
 * <p>Start with {@link org.vectorinspector.core.log.LogBook}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.log;
