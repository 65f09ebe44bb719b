/**
 * What providers with a REST API share: one client that keeps deadlines, stops when interrupted, repeats what may be repeated,
 * and says in a sentence what went wrong on the line.
 *
 * <p>Start with {@link org.vectorinspector.http.RestClient}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.http;
