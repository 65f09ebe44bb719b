/** Where the program keeps its files. Start with {@link org.vectorinspector.core.home.ProgramHome}. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.home;
