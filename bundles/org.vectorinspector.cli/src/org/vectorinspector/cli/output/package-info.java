/** How results look, for people and for scripts. */
package org.vectorinspector.cli.output;
