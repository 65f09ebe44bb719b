/**
 * Failures and news that do not stop anybody.
 *
 * <p>Start with {@link org.vectorinspector.ui.notify.Notifications}.
 */
package org.vectorinspector.ui.notify;
