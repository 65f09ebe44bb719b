/**
 * A provider that keeps everything in memory: the first to pass the contract, and the one to try the window and the services
 * on, with delays and faults at will. Start with {@link org.vectorinspector.testkit.memory.MemoryProvider}.
 */
package org.vectorinspector.testkit.memory;
