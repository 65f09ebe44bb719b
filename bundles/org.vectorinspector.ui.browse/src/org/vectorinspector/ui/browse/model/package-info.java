/** What the browse view shows, without widgets. */
package org.vectorinspector.ui.browse.model;
