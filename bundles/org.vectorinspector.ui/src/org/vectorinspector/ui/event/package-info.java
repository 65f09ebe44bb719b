/** How parts that do not know each other meet. Start with {@link org.vectorinspector.ui.event.UiTopics}. */
package org.vectorinspector.ui.event;
