/**
 * The one exception for everything that goes wrong outside of the program, with its kinds. Library exceptions are turned
 * into it inside the provider; jobs and commands turn it into what a person sees.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.vectorinspector.api.error;
