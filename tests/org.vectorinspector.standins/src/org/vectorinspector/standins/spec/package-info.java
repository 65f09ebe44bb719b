/**
 * Checks exchanges against the API description that a vendor publishes. Start with
 * {@link org.vectorinspector.standins.spec.SpecCheck}.
 */
package org.vectorinspector.standins.spec;
