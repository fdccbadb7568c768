/** Something to try out: a mail server that keeps what it receives, and records to begin with. */
package org.annals.standalone.demo;
