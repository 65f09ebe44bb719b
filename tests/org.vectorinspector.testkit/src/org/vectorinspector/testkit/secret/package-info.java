/** The search for secrets where none may be. */
package org.vectorinspector.testkit.secret;
