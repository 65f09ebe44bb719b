/**
 * What every provider must do, as tests: the definition of done for a provider. A provider's test bundle extends {@link
 * org.vectorinspector.testkit.contract.VectorProviderContract} and, when it talks to a server, implements {@link
 * org.vectorinspector.testkit.contract.NetworkContract} as well.
 */
package org.vectorinspector.testkit.contract;
