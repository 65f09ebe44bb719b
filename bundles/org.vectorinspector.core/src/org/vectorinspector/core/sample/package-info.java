/** The sample that a first start offers. Start with {@link org.vectorinspector.core.sample.SampleOpener}. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.vectorinspector.core.sample;
