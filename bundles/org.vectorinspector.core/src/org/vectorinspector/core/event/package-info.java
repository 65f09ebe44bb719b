/**
 * What has happened, for strangers: topics and the records that their events carry. Events are posted after the change, never
 * under a lock, and carry no secret.
 *
 * <p>Start with {@link org.vectorinspector.core.event.ConnectionTopics}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.event;
