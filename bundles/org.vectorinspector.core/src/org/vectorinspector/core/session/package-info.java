/**
 * What the window looked like, so that it looks the same after the next start, also when this one ends by a crash. No secret and no
 * setting of a connection is kept.
 *
 * <p>Start with {@link org.vectorinspector.core.session.SessionStore}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.session;
