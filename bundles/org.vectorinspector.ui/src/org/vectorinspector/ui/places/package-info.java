/** How a person chooses collections of any connection. Start with {@link org.vectorinspector.ui.places.CollectionPopup}. */
package org.vectorinspector.ui.places;
