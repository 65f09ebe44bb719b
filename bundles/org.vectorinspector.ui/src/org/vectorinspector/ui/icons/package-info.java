/** Icons in the colours of the theme. */
package org.vectorinspector.ui.icons;
