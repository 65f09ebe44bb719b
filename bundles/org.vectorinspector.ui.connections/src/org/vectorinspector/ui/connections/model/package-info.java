/** What the views of connections show, without widgets. */
package org.vectorinspector.ui.connections.model;
