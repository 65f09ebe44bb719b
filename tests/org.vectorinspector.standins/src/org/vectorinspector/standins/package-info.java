/**
 * Small servers that stand in for vector databases which no package registry offers: each keeps real state, breaks when told to,
 * and has every exchange checked against the vendor's own API description.
 *
 * <p>Start with {@link org.vectorinspector.standins.StandInServer}; a package for each vendor lies below.
 */
package org.vectorinspector.standins;
