/**
 * Asks many saved profiles the same: do they work, how much do they hold, what do their collections look like.
 *
 * <p>Start with {@link org.vectorinspector.core.batch.ProfileBatch}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.batch;
