/** Failures and news that do not stop anybody. */
package org.vectorinspector.ui.notify;
