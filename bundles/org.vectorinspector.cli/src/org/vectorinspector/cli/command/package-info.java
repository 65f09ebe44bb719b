/** The commands. Start with {@link org.vectorinspector.cli.command.CommandLineTool}. */
package org.vectorinspector.cli.command;
