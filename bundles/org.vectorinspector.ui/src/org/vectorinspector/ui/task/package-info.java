/** Work that takes long, off the UI thread. */
package org.vectorinspector.ui.task;
