/** A tiny application on top of the platform; outside its packages, so that no service ever scans it by accident. */
package org.annals.sample;
