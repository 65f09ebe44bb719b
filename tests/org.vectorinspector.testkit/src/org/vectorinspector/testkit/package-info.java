/** Builders in the words of the domain. Start with {@link org.vectorinspector.testkit.Records}. */
package org.vectorinspector.testkit;
