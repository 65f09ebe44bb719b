/** What the Compare perspective knows, without widgets. */
package org.vectorinspector.ui.compare.model;
