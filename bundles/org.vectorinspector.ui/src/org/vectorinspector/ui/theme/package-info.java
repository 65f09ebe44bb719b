/** Colours and fonts by what they are for. */
package org.vectorinspector.ui.theme;
