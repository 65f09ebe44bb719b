/**
 * What somebody who helps needs to know of this program on this machine, without secrets.
 *
 * <p>Start with {@link org.vectorinspector.core.diagnostics.Diagnostics}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.diagnostics;
