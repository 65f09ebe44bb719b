/** Texts that several parts share. */
package org.vectorinspector.ui.messages;
