/** Certificates of every kind, made anew for each test. Start with {@link org.vectorinspector.testkit.tls.TestAuthority}. */
package org.vectorinspector.testkit.tls;
