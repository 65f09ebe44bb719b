/** What the Migrate perspective shows, without widgets. */
package org.vectorinspector.ui.migrate.model;
