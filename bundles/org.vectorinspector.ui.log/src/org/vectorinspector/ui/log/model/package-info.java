/** What the log view shows, without widgets. Start with {@link org.vectorinspector.ui.log.model.LogModel}. */
package org.vectorinspector.ui.log.model;
