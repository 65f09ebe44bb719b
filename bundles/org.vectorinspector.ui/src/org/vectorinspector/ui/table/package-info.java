/** How tables of any length look. Start with {@link org.vectorinspector.ui.table.TableTheme}. */
package org.vectorinspector.ui.table;
