/** Faults of lines and servers for tests. Start with {@link org.vectorinspector.testkit.fault.FaultyLine}. */
package org.vectorinspector.testkit.fault;
