/**
 * One query for many collections at once: each answers in its own time, and the answers are set side by side.
 *
 * <p>Start with {@link org.vectorinspector.core.together.TogetherSearch}, which asks, and {@link
 * org.vectorinspector.core.together.Comparison}, which compares.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.together;
