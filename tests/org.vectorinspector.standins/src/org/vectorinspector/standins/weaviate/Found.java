package org.vectorinspector.standins.weaviate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object that a query found.
 *
 * @param object as it is kept
 * @param distance from what it shall be near to; 0 where there is none
 * @param score of a search for words; 0 where there is none
 */
record Found(ObjectNode object, double distance, double score) {
    static Found of(ObjectNode object) {
        return new Found(object, 0, 0);
    }
}
