/**
 * Stands in for Qdrant 1.19 by its REST API: collections with named, sparse and multi-vectors, payload indexes, filters, scrolling,
 * search, aliases and strict mode. Start with {@link org.vectorinspector.standins.qdrant.QdrantVendor}.
 */
package org.vectorinspector.standins.qdrant;
