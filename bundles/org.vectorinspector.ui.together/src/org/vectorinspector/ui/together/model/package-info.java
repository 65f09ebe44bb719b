/** What the views of this bundle show, without widgets. */
package org.vectorinspector.ui.together.model;
