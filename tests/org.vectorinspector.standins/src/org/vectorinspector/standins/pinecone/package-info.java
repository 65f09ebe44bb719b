/**
 * A stand-in for Pinecone: control plane and data plane with real state. Start with
 * {@link org.vectorinspector.standins.pinecone.PineconeStandIn}.
 */
package org.vectorinspector.standins.pinecone;
