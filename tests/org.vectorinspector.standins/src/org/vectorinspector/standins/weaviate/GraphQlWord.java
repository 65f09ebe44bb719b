package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.TextNode;

/** A value of GraphQL without quotes, such as {@code Equal}: no text, though Jackson shows it as one. */
final class GraphQlWord extends TextNode {
    private static final long serialVersionUID = 1L;

    GraphQlWord(String word) {
        super(word);
    }
}
