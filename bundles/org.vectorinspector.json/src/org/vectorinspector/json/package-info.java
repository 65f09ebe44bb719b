/**
 * JSON text of values, records and vectors: one codec for the command line, the editors and every database that speaks
 * JSON. Numbers keep every digit, keys keep their order, and vectors go straight between bytes and flat arrays.
 *
 * <p>Start with {@link org.vectorinspector.json.ValueJson} for metadata, {@link org.vectorinspector.json.RecordJson} for whole
 * records, {@link org.vectorinspector.json.JsonInput} and {@link org.vectorinspector.json.JsonOutput} for streams.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.json;
