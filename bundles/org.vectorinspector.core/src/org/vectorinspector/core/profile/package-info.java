/**
 * Saved connections: profiles, where they are kept, and what opens a connection from one.
 *
 * <p>Start with {@link org.vectorinspector.core.profile.ConnectionProfile} and {@link org.vectorinspector.core.profile.ProfileStore}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.profile;
