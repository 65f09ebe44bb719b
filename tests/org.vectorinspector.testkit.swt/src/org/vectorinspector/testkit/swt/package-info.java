/**
 * Drives real widgets from a test's own thread, with SWTBot's names: SWTBot itself is on no registry that the build reaches. Widgets
 * are found by SWTBot's key, so that SWTBot finds the same ones.
 *
 * <p>Start with {@link org.vectorinspector.testkit.swt.Bot}.
 */
package org.vectorinspector.testkit.swt;
