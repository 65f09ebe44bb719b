/** How servers fail, switchable while they run. Start with {@link org.vectorinspector.standins.fault.Faults}. */
package org.vectorinspector.standins.fault;
