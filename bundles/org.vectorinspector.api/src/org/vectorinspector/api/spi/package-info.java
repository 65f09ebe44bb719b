/**
 * What a provider of a kind of database implements, and what it can offer beyond. A new database is one bundle with one
 * {@link org.vectorinspector.api.spi.VectorProvider} component; {@code VectorProviderContract} in the test kit says when it
 * is done.
 *
 * <p>Start with {@link org.vectorinspector.api.spi.VectorProvider}, {@link org.vectorinspector.api.spi.VectorConnection} and
 * {@link org.vectorinspector.api.spi.ProviderDescriptor}.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.api.spi;
