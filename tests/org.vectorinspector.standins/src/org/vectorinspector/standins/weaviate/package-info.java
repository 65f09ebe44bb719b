/**
 * A stand-in for Weaviate: REST and GraphQL, with what the server's own source does and its description does not say. Start with {@link
 * org.vectorinspector.standins.weaviate.WeaviateStandIn}.
 */
package org.vectorinspector.standins.weaviate;
