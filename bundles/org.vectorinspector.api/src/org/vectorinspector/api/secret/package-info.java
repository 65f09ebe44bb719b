/**
 * Secrets and the contract of the place that keeps them. Start with {@link org.vectorinspector.api.secret.Secret}: it is
 * closed where it was opened and never printed.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.api.secret;
