/** Widgets that several parts share. */
package org.vectorinspector.ui.widgets;
