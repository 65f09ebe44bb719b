/** Changing records, with undo. Start with {@link org.vectorinspector.core.edit.RecordEditor}. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.edit;
