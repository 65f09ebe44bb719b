/** Filters as people type them. Start with {@link org.vectorinspector.ui.filter.FilterField}. */
package org.vectorinspector.ui.filter;
